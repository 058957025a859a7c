import { useEffect, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { PhoneCall } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button, buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Bubble } from '#components/conversation/bubble.tsx'
import { useBusiness } from '#lib/business.ts'
import { cx } from '#lib/cx.ts'
import type { LiveCall } from '#lib/live.ts'
import { useLiveState } from '#lib/live.ts'
import { lengthOf, readableNumber } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'

/** As many turns as a glance takes in. */
const glance = 2

export function LiveCalls() {
  const words = useWords()
  const { id: business_id, ai_phone_number } = useBusiness()
  const live = useLiveState()
  // Not before the server has said so: it may be away.
  const isReady = live !== null && ai_phone_number !== null
  if (live === null || live.calls.length === 0) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-xl border border-line bg-surface px-5 py-3.5">
        <p className="flex items-center gap-3 text-soft">
          <span
            aria-hidden
            className={cx('size-2.5 shrink-0 rounded-full', isReady ? 'bg-good' : 'bg-edge')}
          />
          {live === null
            ? words.today.live_unknown
            : isReady
              ? words.today.live_none
              : words.today.live_no_number}
        </p>
        <Link
          to="/b/$business_id/practice"
          params={{ business_id }}
          className={buttonClass('secondary', 'small')}
        >
          {words.today.live_practice}
        </Link>
      </div>
    )
  }
  return (
    <Card title={words.today.live} flush>
      <ul className="divide-y divide-line border-t border-line">
        {live.calls.map((call) => (
          <LiveCallItem key={call.id} call={call} />
        ))}
      </ul>
    </Card>
  )
}

function LiveCallItem({ call }: { call: LiveCall }) {
  const words = useWords()
  const [isFollowed, setFollowed] = useState(false)
  const turns = isFollowed ? call.turns : call.turns.slice(-glance)
  const name =
    call.customer_name ??
    (call.caller_number === null ? words.common.unknown_caller : readableNumber(call.caller_number))
  return (
    <li className="px-5 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PhoneCall aria-hidden className="size-4 text-good" />
        <span className="font-semibold">{name}</span>
        <Badge>{words.conversation.lines[call.line]}</Badge>
        <Elapsed since={call.started_at} />
        <Button size="small" look="quiet" className="ml-auto" onClick={() => setFollowed(!isFollowed)}>
          {isFollowed ? words.today.follow_less : words.today.follow}
        </Button>
      </div>
      <div role="log" aria-label={name} className="mt-3 grid gap-2">
        {turns.length === 0 && <p className="text-sm text-soft">{words.today.answering}</p>}
        {turns.map((turn) => (
          <Bubble
            key={turn.id}
            speaker={turn.speaker}
            name={turn.speaker === 'ai' ? words.conversation.receptionist : words.conversation.caller}
            text={turn.text}
          />
        ))}
      </div>
    </li>
  )
}

function Elapsed({ since }: { since: string }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span role="timer" className="text-sm text-soft tabular-nums">
      {lengthOf((now - Date.parse(since)) / 1_000)}
    </span>
  )
}
