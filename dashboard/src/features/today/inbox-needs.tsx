import { Link } from '@tanstack/react-router'
import { MessageSquareWarning, PhoneOutgoing } from 'lucide-react'
import { buttonClass } from '#components/button.tsx'
import { useBusiness } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { Need, SeeCall } from './need.tsx'
import type { Needs } from './today-queries.ts'

export function CallbackNeed({ callback }: { callback: Needs['callbacks'][number] }) {
  const words = useWords()
  const time = useBusinessTime()
  const { caller_name, phone_number, due_at, reason, call_id, created_at } = callback
  return (
    <Need
      icon={PhoneOutgoing}
      title={words.today.callback(caller_name ?? readableNumber(phone_number))}
      at={created_at}
      actions={
        <>
          <a href={`tel:${phone_number}`} className={buttonClass('secondary', 'small')}>
            {words.today.call_back(readableNumber(phone_number))}
          </a>
          <SeeCall call_id={call_id} />
          <InInbox kind="callbacks" />
        </>
      }
    >
      {words.today.promised(time.moment(due_at))} {reason}
    </Need>
  )
}

export function FeedbackNeed({ feedback }: { feedback: Needs['feedback'][number] }) {
  const words = useWords()
  const { caller_name, body, call_id, created_at } = feedback
  return (
    <Need
      icon={MessageSquareWarning}
      title={words.today.feedback}
      at={created_at}
      actions={
        <>
          <SeeCall call_id={call_id} />
          <InInbox kind="feedback" />
        </>
      }
    >
      {caller_name === null ? body : `${caller_name}: ${body}`}
    </Need>
  )
}

function InInbox({ kind }: { kind: 'callbacks' | 'feedback' }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  return (
    <Link
      to="/b/$business_id/inbox"
      params={{ business_id }}
      search={{ kind }}
      className={buttonClass('secondary', 'small')}
    >
      {words.today.in_inbox}
    </Link>
  )
}
