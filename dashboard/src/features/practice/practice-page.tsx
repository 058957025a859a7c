import { Card } from '#components/card.tsx'
import { Note } from '#components/note.tsx'
import { Page } from '#components/page.tsx'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { CallPanel } from './call-panel.tsx'
import { NoNumber } from './no-number.tsx'
import { SayBar } from './say-bar.tsx'
import { Transcript } from './transcript.tsx'
import { usePracticeCall } from './use-practice-call.ts'

export function PracticePage() {
  const words = useWords()
  const { ai_phone_number } = useBusiness()
  const call = usePracticeCall()
  const { state } = call
  return (
    <Page title={words.practice.title} text={words.practice.text}>
      {ai_phone_number === null ? (
        <NoNumber />
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-[20rem_1fr]">
          <CallPanel call={call} to={ai_phone_number} />
          <div className="grid gap-5">
            {state.model_kind === 'stand-in' && (
              <Note tone="warn" title={words.practice.stand_in_title}>
                {words.practice.stand_in_text}
              </Note>
            )}
            <Card title={words.practice.transcript} flush className="flex h-[32rem] max-h-[70dvh] flex-col">
              <div className="flex h-full min-h-0 flex-col">
                <Transcript state={state} />
                <SayBar isOn={state.phase === 'running'} onSay={call.type} />
              </div>
            </Card>
          </div>
        </div>
      )}
    </Page>
  )
}
