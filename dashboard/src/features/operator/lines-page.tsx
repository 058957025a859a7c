import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { Page } from '#components/page.tsx'
import { QueryView } from '#components/states.tsx'
import { useWords } from '#lib/words/words.ts'
import { Checks } from './checks.tsx'
import { useDiagnosis } from './operator-queries.ts'
import { OwnZoneNote } from './own-time.tsx'
import { TrunksCard } from './trunks-card.tsx'
import { UnknownNumbers } from './unknown-numbers.tsx'

export function LinesPage() {
  const words = useWords()
  return (
    <Page title={words.operator.pages.lines} text={words.operator.lines_text}>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <NumberCheck />
        <div className="grid gap-5">
          <TrunksCard />
          <UnknownNumbers />
        </div>
      </div>
      <OwnZoneNote />
    </Page>
  )
}

function NumberCheck() {
  const words = useWords()
  const [number, setNumber] = useState<string | null>(null)
  const diagnosis = useDiagnosis(number, number !== null)
  return (
    <Card flush title={words.operator.check} text={words.operator.check_text}>
      <Form
        className="flex items-end gap-2 px-5 pb-4"
        onSend={({ number: typed = '' }) => {
          if (typed.trim() === number) void diagnosis.refetch()
          setNumber(typed.trim())
        }}
      >
        <TextField
          name="number"
          type="tel"
          required
          label={words.operator.number}
          hideLabel
          placeholder="+1234567890"
          className="flex-1"
        />
        <Button type="submit" busy={diagnosis.isFetching}>
          {words.operator.check_action}
        </Button>
      </Form>
      {number !== null && (
        <div className="border-t border-line">
          <QueryView query={diagnosis} rows={8}>
            {({ checks }) => <Checks checks={checks} />}
          </QueryView>
        </div>
      )}
    </Card>
  )
}
