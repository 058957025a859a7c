import { Link } from '@tanstack/react-router'
import { BookOpen, Headset, Phone } from 'lucide-react'
import { Card } from '#components/card.tsx'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'

/** What to do where nobody has called yet. */
export function FirstSteps() {
  const words = useWords()
  const { id, ai_phone_number } = useBusiness()
  const { practice, knowledge, number, has_number } = words.today.first_steps
  const steps = [
    { to: `/b/${id}/practice`, Icon: Headset, ...practice },
    { to: `/b/${id}/business/knowledge`, Icon: BookOpen, ...knowledge },
    { to: `/b/${id}/business/numbers`, Icon: Phone, ...(ai_phone_number === null ? number : has_number) },
  ]
  return (
    <Card title={words.today.first_steps.title} text={words.today.first_steps.text}>
      <ol className="grid gap-3 md:grid-cols-3">
        {steps.map(({ to, Icon, title, text }) => (
          <li key={to}>
            <Link
              to={to}
              className="flex h-full gap-3 rounded-xl border border-line bg-raised px-4 py-3.5 transition-colors hover:border-accent"
            >
              <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
              <span>
                <span className="block font-medium">{title}</span>
                <span className="block text-sm text-soft">{text}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  )
}
