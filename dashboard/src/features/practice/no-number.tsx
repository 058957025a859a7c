import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'

/** A call finds its business by its number, so there must be one. */
export function NoNumber() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const queries = useQueryClient()
  const mayChange = useMay('manager')
  const set = useMutation({
    mutationFn: (ai_phone_number: string) =>
      dataOf(
        api.PATCH('/api/businesses/{business_id}', {
          params: { path: { business_id } },
          body: { ai_phone_number },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['business', business_id] }),
  })
  return (
    <Card title={words.practice.no_number_title} text={words.practice.no_number_text}>
      {mayChange && (
        <Form
          error={set.error}
          onSend={({ number = '' }) => set.mutate(number)}
          className="grid max-w-sm gap-4"
        >
          <TextField
            name="number"
            type="tel"
            required
            label={words.practice.number}
            placeholder="+1 212 555 0100"
          />
          <div>
            <Button type="submit" look="primary" busy={set.isPending}>
              {words.practice.set_number}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  )
}
