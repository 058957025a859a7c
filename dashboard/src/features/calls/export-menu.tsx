import { useMutation } from '@tanstack/react-query'
import { FileJson, Table } from 'lucide-react'
import { MenuItem } from '#components/menu.tsx'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { useBusiness } from '#lib/business.ts'
import { download } from '#lib/download.ts'
import { useWords } from '#lib/words/words.ts'
import type { CallFilter } from './call-filter.ts'
import type { CallRow } from './call-queries.ts'
import { apiFilter, fetchCalls, useRoles } from './call-queries.ts'
import { callsAsCsv } from './calls-as-csv.ts'
import { SaveMenu } from './save-menu.tsx'

/** What the list shows, all pages of it, as a file. */
export function ExportMenu({ filter }: { filter: CallFilter }) {
  const words = useWords()
  const { id, timezone } = useBusiness()
  const { data: roles = [] } = useRoles()
  const save = useMutation({
    async mutationFn(form: 'csv' | 'json') {
      const rows = await allCalls(id, filter, timezone)
      const text = form === 'csv' ? callsAsCsv(rows, roles) : JSON.stringify(rows, null, 2)
      download(text, `calls.${form}`, form === 'csv' ? 'text/csv' : 'application/json')
      return rows.length
    },
    onSuccess: (count) => toast(words.calls.export_done(count)),
    onError: (error) => toast(errorText(error, words), 'bad'),
  })
  return (
    <SaveMenu busy={save.isPending}>
      <MenuItem onSelect={() => save.mutate('csv')}>
        <Table aria-hidden />
        {words.calls.export_csv}
      </MenuItem>
      <MenuItem onSelect={() => save.mutate('json')}>
        <FileJson aria-hidden />
        {words.calls.export_json}
      </MenuItem>
    </SaveMenu>
  )
}

async function allCalls(business_id: string, filter: CallFilter, zone: string): Promise<CallRow[]> {
  const rows: CallRow[] = []
  let cursor: string | null = null
  do {
    const query = { ...apiFilter(filter, zone), limit: 200, ...(cursor === null ? {} : { cursor }) }
    const page: Awaited<ReturnType<typeof fetchCalls>> = await fetchCalls(business_id, query)
    rows.push(...page.items)
    cursor = page.next_cursor
  } while (cursor !== null)
  return rows
}
