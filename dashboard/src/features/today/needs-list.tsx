import { useState } from 'react'
import { CircleCheck, CircleQuestionMark, Flag, MailX, MessageSquareText } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button, buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { LookedButton } from '#components/looked-button.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useInboxCounts } from '#lib/inbox-counts.ts'
import { readableNumber } from '#lib/numbers.ts'
import { attentionText } from '#lib/attention-text.ts'
import { whyNotSent } from '#lib/why-not-sent.ts'
import { useWords } from '#lib/words/words.ts'
import { AllNeeds } from './all-needs.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { CallbackNeed, FeedbackNeed } from './inbox-needs.tsx'
import { Need, SeeCall } from './need.tsx'
import type { Needs } from './today-queries.ts'
import { useDismissGap, useHandleMessage, useNeeds, useResend, useSeen } from './today-queries.ts'

export function NeedsList() {
  const words = useWords()
  const needs = useNeeds()
  const counts = useInboxCounts()
  const waiting = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <Card title={waiting === 0 ? words.today.needs : words.today.needs_count(waiting)} flush>
      <QueryView query={needs}>
        {(known) => {
          const isEmpty = Object.values(known).every((list) => list.length === 0)
          if (isEmpty) {
            return (
              <EmptyState icon={CircleCheck} title={words.today.needs_none_title}>
                {words.today.needs_none_text}
              </EmptyState>
            )
          }
          return (
            <ul className="divide-y divide-line border-t border-line">
              {known.flagged.map((call) => (
                <CallNeed key={call.id} call={call} />
              ))}
              <AllNeeds kind="flagged" shown={known.flagged} />
              {known.messages.map((message) => (
                <MessageNeed key={message.id} message={message} />
              ))}
              <AllNeeds kind="messages" shown={known.messages} />
              {known.callbacks.map((callback) => (
                <CallbackNeed key={callback.id} callback={callback} />
              ))}
              <AllNeeds kind="callbacks" shown={known.callbacks} />
              {known.feedback.map((feedback) => (
                <FeedbackNeed key={feedback.id} feedback={feedback} />
              ))}
              <AllNeeds kind="feedback" shown={known.feedback} />
              {known.gaps.map((gap) => (
                <GapNeed key={gap.id} gap={gap} />
              ))}
              <AllNeeds kind="gaps" shown={known.gaps} />
              {known.failed.map((message) => (
                <FailedNeed key={message.id} message={message} />
              ))}
              <AllNeeds kind="failed" shown={known.failed} />
            </ul>
          )
        }}
      </QueryView>
    </Card>
  )
}

function CallNeed({ call }: { call: Needs['flagged'][number] }) {
  const words = useWords()
  return (
    <Need
      icon={Flag}
      title={words.today.flagged}
      at={call.started_at}
      actions={
        <>
          <SeeCall call_id={call.id} />
          {call.analysis !== null && <LookedButton call_id={call.id} />}
        </>
      }
    >
      {(call.analysis && attentionText(call.analysis, words)) ?? words.today.flagged_text}
    </Need>
  )
}

function MessageNeed({ message }: { message: Needs['messages'][number] }) {
  const words = useWords()
  const handle = useHandleMessage()
  const mayChange = useMay('manager')
  const { callback_number } = message
  return (
    <Need
      icon={MessageSquareText}
      at={message.created_at}
      title={
        <span className="flex items-center gap-2">
          {words.today.message_from(message.caller_name ?? words.today.somebody)}
          {message.urgency === 'urgent' && <Badge tone="bad">{words.today.urgent}</Badge>}
        </span>
      }
      actions={
        <>
          {callback_number !== null && (
            <a href={`tel:${callback_number}`} className={buttonClass('secondary', 'small')}>
              {words.today.call_back(readableNumber(callback_number))}
            </a>
          )}
          <SeeCall call_id={message.call_id} />
          {mayChange && (
            <Button size="small" onClick={() => handle.mutate(message.id)}>
              {words.today.handled}
            </Button>
          )}
        </>
      }
    >
      {message.body}
    </Need>
  )
}

function GapNeed({ gap }: { gap: Needs['gaps'][number] }) {
  const words = useWords()
  const [isAnswering, setAnswering] = useState(false)
  const dismiss = useDismissGap()
  const mayChange = useMay('manager')
  return (
    <Need
      icon={CircleQuestionMark}
      title={words.today.gap}
      at={gap.last_asked_at}
      actions={
        <>
          {mayChange && (
            <Button size="small" onClick={() => setAnswering(true)}>
              {words.today.answer}
            </Button>
          )}
          <SeeCall call_id={gap.call_id} />
          {mayChange && (
            <Button size="small" look="quiet" onClick={() => dismiss.mutate(gap.id)}>
              {words.today.dismiss}
            </Button>
          )}
          <AnswerDialog gap={gap} isOpen={isAnswering} onClose={() => setAnswering(false)} />
        </>
      }
    >
      “{gap.question}” · {words.today.asked(gap.asked_count)}
    </Need>
  )
}

function FailedNeed({ message }: { message: Needs['failed'][number] }) {
  const words = useWords()
  const resend = useResend()
  const seen = useSeen()
  const mayChange = useMay('manager')
  return (
    <Need
      icon={MailX}
      title={words.today.undelivered(words.today.channels[message.channel])}
      at={message.created_at}
      actions={
        mayChange && (
          <>
            <Button size="small" onClick={() => resend.mutate(message.id)}>
              {words.today.try_again}
            </Button>
            <Button size="small" look="quiet" onClick={() => seen.mutate(message.id)}>
              {words.today.leave_it}
            </Button>
          </>
        )
      }
    >
      {readableNumber(message.recipient)}: {whyNotSent(message, words) ?? message.body}
    </Need>
  )
}
