import type { ReactNode } from 'react'
import { Card } from '#components/card.tsx'
import { languageName } from '#lib/spoken-languages.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { CustomerNumbers } from './customer-numbers.tsx'
import type { CustomerDetail } from './customer-queries.ts'

export function CustomerAbout({ known }: { known: CustomerDetail }) {
  const words = useWords()
  const time = useBusinessTime()
  const { customer, merges } = known
  const { email, language, notes } = customer
  return (
    <Card title={words.customers.about}>
      <dl className="grid gap-3 text-sm">
        <Fact name={words.customers.number}>
          <CustomerNumbers known={known} />
        </Fact>
        {email !== null && (
          <Fact name={words.customers.email}>
            <a href={`mailto:${email}`} className="tap break-all text-accent-strong hover:underline">
              {email}
            </a>
          </Fact>
        )}
        {language !== null && (
          <Fact name={words.customers.language}>{languageName(language, words.locale)}</Fact>
        )}
        {notes !== null && (
          <Fact name={words.customers.notes}>
            <span className="break-words whitespace-pre-line">{notes}</span>
          </Fact>
        )}
      </dl>
      {merges.map(({ id, gone, at }) => (
        <p key={id} className="mt-3 text-sm text-soft">
          {words.customers.merged(typeof gone['name'] === 'string' ? gone['name'] : '', time.day(at))}
        </p>
      ))}
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-soft">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  )
}
