import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { ArrowUpRight, Quote } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button, buttonClass } from '#components/button.tsx'
import { ToolLine } from '#components/conversation/tool-line.tsx'
import { Dialog } from '#components/dialog.tsx'
import { QueryView } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { pathOfPlace, placesOf, type AnswerPlace } from './answer-places.ts'
import { useAnswerSource, type AnswerSource } from './answer-queries.ts'
import type { CallDetail } from './call-queries.ts'
import { CorrectForm } from './correct-form.tsx'
import { TimingFigures } from './timing-bar.tsx'
import { timingOf } from './turn-timing.ts'

export interface AskedTurn {
  turn_id: string
  /** It begins with the correction. */
  isCorrecting: boolean
}

/** Why the receptionist said that, where the time went, and the way to correct it. */
export function WhyPanel({
  call,
  asked,
  onClose,
}: {
  call: CallDetail
  asked: AskedTurn
  onClose: () => void
}) {
  const words = useWords()
  const [isCorrecting, setCorrecting] = useState(asked.isCorrecting)
  const turn = { call_id: call.id, turn_id: asked.turn_id }
  const source = useAnswerSource(turn)
  return (
    <Dialog
      isOpen
      place="side"
      onClose={onClose}
      title={isCorrecting ? words.why.correct_title : words.why.title}
      text={isCorrecting ? words.why.correct_text : undefined}
    >
      <QueryView query={source} rows={6}>
        {(known) =>
          isCorrecting ? (
            <CorrectForm turn={turn} source={known} onClose={onClose} />
          ) : (
            <Why call={call} source={known} onCorrect={() => setCorrecting(true)} />
          )
        }
      </QueryView>
    </Dialog>
  )
}

function Why({ call, source, onCorrect }: { call: CallDetail; source: AnswerSource; onCorrect: () => void }) {
  const words = useWords()
  const mayCorrect = useMay('manager')
  const { turn, question, tool_calls, passages } = source
  const timing = timingOf(turn, call.tool_calls)
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        {question !== null && <Said name={words.why.asked}>{question}</Said>}
        <Said name={words.why.said}>{turn.text}</Said>
        {mayCorrect && (
          <div>
            <Button size="small" onClick={onCorrect}>
              {words.why.correct}
            </Button>
          </div>
        )}
      </div>
      <section aria-label={words.why.from} className="grid gap-3">
        <h3 className="font-semibold">{words.why.from}</h3>
        {passages.map((passage) => (
          <Passage key={passage.id} passage={passage} />
        ))}
        {tool_calls.length === 0 ? (
          <p className="text-sm text-soft">{question === null ? words.why.greeting : words.why.nothing}</p>
        ) : (
          tool_calls.map(({ id, tool_name: name, args, status, duration_ms, result }) => (
            <ToolLine key={id} {...{ name, args, status, duration_ms, result }} />
          ))
        )}
        <Places places={placesOf(source)} />
      </section>
      {timing !== null && (
        <section aria-label={words.calls.timing_where}>
          <h3 className="mb-1 font-semibold">{words.calls.timing_where}</h3>
          <TimingFigures timing={timing} />
        </section>
      )}
    </div>
  )
}

function Said({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <p className="mb-1 text-xs font-medium text-soft">{name}</p>
      <p className="rounded-lg bg-sunken px-3.5 py-2 break-words whitespace-pre-wrap">{children.trim()}</p>
    </div>
  )
}

const toneOf = { same: 'good', changed: 'warn', gone: 'bad' } as const

function Passage({
  passage: { heading, text, state, document_id },
}: {
  passage: AnswerSource['passages'][number]
}) {
  const words = useWords()
  return (
    <figure className="rounded-lg border border-line px-4 py-3">
      <figcaption className="mb-1 flex flex-wrap items-center gap-2 text-sm">
        <Quote aria-hidden className="size-4 text-accent" />
        <span className="font-medium">{heading}</span>
        <Badge tone={toneOf[state]}>{words.why.states[state]}</Badge>
      </figcaption>
      <blockquote className="text-sm break-words whitespace-pre-wrap">{text}</blockquote>
      <p className="mt-1 text-xs text-soft">
        {document_id === null ? words.why.from_knowledge : words.why.from_document}
      </p>
    </figure>
  )
}

export function Places({ places }: { places: AnswerPlace[] }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  if (places.length === 0) return null
  return (
    <div>
      <p className="mb-1.5 text-sm text-soft">{words.why.change_it}</p>
      <div className="flex flex-wrap gap-2">
        {places.map((place) => (
          <Link
            key={place}
            to={`/b/${business_id}/${pathOfPlace[place]}`}
            className={buttonClass('secondary', 'small')}
          >
            {words.why.places[place]}
            <ArrowUpRight aria-hidden />
          </Link>
        ))}
      </div>
    </div>
  )
}
