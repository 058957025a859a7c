import type { FormEvent } from 'react'
import { useEffect, useRef } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '#components/button.tsx'
import { Note } from '#components/note.tsx'
import { errorText } from '#components/states.tsx'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { BusinessStep } from './business-step.tsx'
import type { Draft } from './draft.ts'
import { NumberStep } from './number-step.tsx'
import { ReceptionistStep } from './receptionist-step.tsx'
import type { Templates } from './set-up-queries.ts'
import { useSetUp } from './set-up-queries.ts'
import { useDraft } from './use-draft.ts'
import { WeekStep } from './week-step.tsx'

const steps = ['business', 'week', 'receptionist', 'number'] as const
type Step = (typeof steps)[number]

export interface StepProps {
  draft: Draft
  change: (patch: Partial<Draft>) => void
  templates: Templates
}

const stepViews: Record<Step, (props: StepProps) => React.ReactNode> = {
  business: BusinessStep,
  week: WeekStep,
  receptionist: ReceptionistStep,
  number: NumberStep,
}

export function Wizard({ user_id, templates }: { user_id: string; templates: Templates }) {
  const words = useWords()
  const { draft, change, isResumed, startOver, forget } = useDraft(user_id, templates)
  const setUp = useSetUp(forget)
  const { index, go } = useStep(draft)
  const step = steps[index] ?? 'business'
  const isLast = index === steps.length - 1
  const View = stepViews[step]
  function send(event: FormEvent): void {
    event.preventDefault()
    if (isLast) setUp.mutate(draft)
    else go(index + 1)
  }
  return (
    <form onSubmit={send} className="grid gap-6">
      <Head index={index} step={step} />
      {isResumed && (
        <Note title={words.first_run.resumed}>
          <button type="button" onClick={() => (startOver(), go(0))} className="underline">
            {words.first_run.start_over}
          </button>
        </Note>
      )}
      <View draft={draft} change={change} templates={templates} />
      {setUp.isError && <Note tone="bad">{errorText(setUp.error, words)}</Note>}
      <div className="flex flex-wrap justify-between gap-3">
        {index > 0 ? <Button onClick={() => go(index - 1)}>{words.common.back}</Button> : <span />}
        <Button type="submit" look="primary" busy={setUp.isPending}>
          {isLast ? words.first_run.finish : words.common.next}
        </Button>
      </div>
    </form>
  )
}

/** The step is in the address, so that the browser's own back and forth work. Without a name there is only the first. */
function useStep({ name }: Draft): { index: number; go: (index: number) => void } {
  const navigate = useNavigate()
  const { step } = useSearch({ strict: false }) as { step?: unknown }
  const wanted = steps.findIndex((each) => each === step)
  return {
    index: name.trim() === '' ? 0 : Math.max(0, wanted),
    go: (index) => void navigate({ to: '/start', search: index === 0 ? {} : { step: steps[index] } }),
  }
}

/** Another step is another page: its title is read, and the next key begins there. */
function Head({ index, step }: { index: number; step: Step }) {
  const words = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  const last = useRef(index)
  useEffect(() => {
    if (last.current !== index) title.current?.focus()
    last.current = index
  }, [index])
  return (
    <div>
      <p className="text-sm font-medium text-accent-strong">
        {words.first_run.step(index + 1, steps.length)}
      </p>
      <h1 ref={title} tabIndex={-1} className="mt-1 text-2xl font-semibold tracking-tight outline-none">
        {words.first_run.steps[step].title}
      </h1>
      <p className="mt-1 text-soft">{words.first_run.steps[step].text}</p>
      <div aria-hidden className="mt-4 grid grid-cols-4 gap-1.5">
        {steps.map((each, at) => (
          <span key={each} className={cx('h-1.5 rounded-full', at <= index ? 'bg-accent' : 'bg-line')} />
        ))}
      </div>
    </div>
  )
}
