import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Mic, MicOff, Phone, PhoneOff } from 'lucide-react'
import { Button, buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { SelectField } from '#components/field.tsx'
import { Note } from '#components/note.tsx'
import { useBusiness } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import { CallLength } from './call-length.tsx'
import { Keypad } from './keypad.tsx'
import { LevelRing } from './level-ring.tsx'
import { useCallers } from './use-callers.ts'
import type { PracticeCall } from './use-practice-call.ts'

/** The phone: who calls, the big button, microphone and keys. */
export function CallPanel({ call, to }: { call: PracticeCall; to: string }) {
  const words = useWords()
  const callers = useCallers()
  const [chosen, setChosen] = useState('')
  const from = callers.find(({ id }) => id === chosen) ?? callers[0]
  const { state } = call
  const isOpen = state.phase === 'ringing' || state.phase === 'running'
  return (
    <Card>
      <div className="grid justify-items-center gap-1 text-center">
        <LevelRing isOn={state.phase === 'running'} level={call.level} name={state.ai_name} />
        <p className="mt-3 font-semibold">{state.ai_name ?? readableNumber(to)}</p>
        <p className="text-sm text-soft" aria-live="polite">
          <PhaseText call={call} />
        </p>
        {state.phase === 'running' && <CallLength />}
      </div>
      <div className="mt-5 grid gap-3">
        {!isOpen && (
          <SelectField
            label={words.practice.who}
            value={from.id}
            onChange={(event) => setChosen(event.target.value)}
          >
            {callers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {isOpen ? (
          <>
            <Button look="danger" onClick={call.hangUp} disabled={state.phase === 'ringing'}>
              <PhoneOff aria-hidden />
              {words.practice.hang_up}
            </Button>
            <Button onClick={() => void call.setMic(!call.isMicOn)} disabled={state.phase !== 'running'}>
              {call.isMicOn ? <MicOff aria-hidden /> : <Mic aria-hidden />}
              {call.isMicOn ? words.practice.turn_mic_off : words.practice.turn_mic_on}
            </Button>
            <Keypad onPress={call.press} />
          </>
        ) : (
          <Button look="primary" onClick={() => void call.call({ to, from: from.number() })}>
            <Phone aria-hidden />
            {state.phase === 'over' ? words.practice.call_again : words.practice.call}
          </Button>
        )}
        {state.problem !== null && <Note tone="bad">{state.problem}</Note>}
        {call.micProblem !== null && <Note tone="warn">{call.micProblem}</Note>}
        {state.phase === 'over' && state.call_id !== null && <SeeCall call_id={state.call_id} />}
        {state.phase === 'over' && isPracticeNumber(to) && <ConnectNumber />}
      </div>
    </Card>
  )
}

function SeeCall({ call_id }: { call_id: string }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  return (
    <Link
      to="/b/$business_id/calls/$call_id"
      params={{ business_id, call_id }}
      className={buttonClass('secondary')}
    >
      {words.practice.see_call}
    </Link>
  )
}

/** One that the first run gave: an extension, which no telephone outside can dial. */
function isPracticeNumber(number: string): boolean {
  return !number.startsWith('+')
}

/** What comes next for who has practised enough. */
function ConnectNumber() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  return (
    <div className="grid gap-2 border-t border-line pt-3 text-center">
      <p className="text-sm text-soft">{words.practice.connect_text}</p>
      <Link
        to="/b/$business_id/business/numbers"
        params={{ business_id }}
        className={buttonClass('secondary')}
      >
        {words.practice.connect}
      </Link>
    </div>
  )
}

function PhaseText({ call }: { call: PracticeCall }) {
  const words = useWords()
  const { phase, end_reason } = call.state
  if (phase === 'over' && end_reason !== null) {
    return (
      <>
        {words.practice.over}: {words.conversation.end_reasons[end_reason]}
      </>
    )
  }
  const texts = {
    idle: words.practice.idle,
    ringing: words.practice.ringing,
    running: words.practice.on_call,
    over: words.practice.over,
  }
  return <>{texts[phase]}</>
}
