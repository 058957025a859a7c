import type { FormEvent } from 'react'
import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '#components/button.tsx'
import { Logo } from '#components/logo.tsx'
import { Note } from '#components/note.tsx'
import { errorText, QueryView } from '#components/states.tsx'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { BusinessStep } from './business-step.tsx'
import type { Draft } from './draft.ts'
import { emptyDraft } from './draft.ts'
import { NumberStep } from './number-step.tsx'
import { ReceptionistStep } from './receptionist-step.tsx'
import type { Schema } from './set-up-queries.ts'
import { templatesQuery, useSetUp } from './set-up-queries.ts'
import { WeekStep } from './week-step.tsx'

const steps = ['business', 'week', 'receptionist', 'number'] as const

export function FirstRunPage() {
  const words = useWords()
  const templates = useQuery(templatesQuery)
  useEffect(() => {
    document.title = `${words.first_run.title} · Switchboard`
  }, [words])
  return (
    <div className="min-h-dvh">
      <header className="flex items-center gap-3 border-b border-line bg-surface px-5 py-3">
        <Link to="/" className="flex items-center gap-3 rounded-lg font-semibold">
          <Logo />
          {words.shell.product}
        </Link>
      </header>
      <main className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6">
        <QueryView query={templates} rows={8}>
          {(loaded) => <Wizard templates={loaded} />}
        </QueryView>
      </main>
    </div>
  )
}

export interface StepProps {
  draft: Draft
  change: (patch: Partial<Draft>) => void
  templates: readonly Schema[]
}

function Wizard({ templates }: { templates: readonly Schema[] }) {
  const words = useWords()
  const setUp = useSetUp()
  const [index, setIndex] = useState(0)
  const [draft, setDraft] = useState<Draft | null>(() =>
    templates[0] === undefined ? null : emptyDraft(templates[0], navigator.language),
  )
  if (draft === null) return null
  const step = steps[index] ?? 'business'
  const isLast = index === steps.length - 1
  const props: StepProps = { draft, templates, change: (patch) => setDraft({ ...draft, ...patch }) }
  function send(event: FormEvent): void {
    event.preventDefault()
    if (draft !== null && isLast) setUp.mutate(draft)
    else setIndex(index + 1)
    window.scrollTo({ top: 0 })
  }
  return (
    <form onSubmit={send} className="grid gap-6">
      <div>
        <p className="text-sm font-medium text-accent-strong">
          {words.first_run.step(index + 1, steps.length)}
        </p>
        <h1 className="mt-1 text-2xl font-semibold tracking-tight">{words.first_run.steps[step].title}</h1>
        <p className="mt-1 text-soft">{words.first_run.steps[step].text}</p>
        <Progress index={index} />
      </div>
      {step === 'business' && <BusinessStep {...props} />}
      {step === 'week' && <WeekStep {...props} />}
      {step === 'receptionist' && <ReceptionistStep {...props} />}
      {step === 'number' && <NumberStep {...props} />}
      {setUp.isError && <Note tone="bad">{errorText(setUp.error, words)}</Note>}
      <div className="flex justify-between gap-3">
        {index > 0 ? <Button onClick={() => setIndex(index - 1)}>{words.common.back}</Button> : <span />}
        <Button type="submit" look="primary" busy={setUp.isPending}>
          {isLast ? words.first_run.finish : words.common.next}
        </Button>
      </div>
    </form>
  )
}

function Progress({ index }: { index: number }) {
  return (
    <div aria-hidden className="mt-4 grid grid-cols-4 gap-1.5">
      {steps.map((step, at) => (
        <span key={step} className={cx('h-1.5 rounded-full', at <= index ? 'bg-accent' : 'bg-line')} />
      ))}
    </div>
  )
}
