import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Note } from '#components/note.tsx'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallDetail } from './call-queries.ts'

/** What the call was about, and what a person should look at. */
export function CallSummary({ call }: { call: CallDetail }) {
  const words = useWords()
  const { analysis, flags } = call
  if (analysis === null && flags.length === 0) return null
  return (
    <Card title={words.calls.summary}>
      <div className="grid gap-3">
        {analysis !== null && (
          <>
            <p>{analysis.summary}</p>
            <p>
              <Badge tone="accent">{words.today.outcomes[analysis.outcome]}</Badge>
            </p>
          </>
        )}
        {flags.map((flag) => (
          <Note key={`${flag.at} ${flag.subject}`} tone="warn" title={words.calls.flags}>
            {flag.detail}
          </Note>
        ))}
        {analysis !== null && analysis.attention !== null && (
          <Note tone="warn" title={words.calls.attention}>
            {analysis.attention}
            <Looked call_id={call.id} />
          </Note>
        )}
      </div>
    </Card>
  )
}

function Looked({ call_id }: { call_id: string }) {
  const words = useWords()
  const queries = useQueryClient()
  const { id: business_id } = useBusiness()
  const looked = useMutation({
    mutationFn: () =>
      dataOf(
        api.PATCH('/api/businesses/{business_id}/calls/{call_id}/analysis', {
          params: { path: { business_id, call_id } },
          body: { attention: null },
        }),
      ),
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['business', business_id] }),
  })
  if (!useMay('manager')) return null
  return (
    <div className="mt-2">
      <Button size="small" busy={looked.isPending} onClick={() => looked.mutate()}>
        {words.calls.looked}
      </Button>
    </div>
  )
}
