import { useMutation } from '@tanstack/react-query'
import { AudioLines, FileJson, FileText } from 'lucide-react'
import { MenuItem } from '#components/menu.tsx'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { fetchRaw } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { download } from '#lib/download.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { callAsText } from './call-as-text.ts'
import type { CallDetail } from './call-queries.ts'
import { useRoles } from './call-queries.ts'
import { SaveMenu } from './save-menu.tsx'

/** One call as a file: to read, as data with all that is known of it, or its sound. */
export function ExportCall({ call }: { call: CallDetail }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  const { data: roles = [] } = useRoles()
  const name = `call-${time.date(call.started_at)}-${call.id.slice(0, 8)}`
  const sound = useMutation({
    async mutationFn() {
      const response = await fetchRaw(`/api/businesses/${business_id}/calls/${call.id}/recording`)
      download(await response.blob(), `${name}.wav`, 'audio/wav')
    },
    onError: (error) => toast(errorText(error, words), 'bad'),
  })
  return (
    <SaveMenu busy={sound.isPending}>
      <MenuItem
        onSelect={() => download(callAsText(call, { words, time, roles }), `${name}.txt`, 'text/plain')}
      >
        <FileText aria-hidden />
        {words.calls.export_text}
      </MenuItem>
      <MenuItem onSelect={() => download(JSON.stringify(call, null, 2), `${name}.json`, 'application/json')}>
        <FileJson aria-hidden />
        {words.calls.export_json}
      </MenuItem>
      {call.has_recording && (
        <MenuItem onSelect={() => sound.mutate()}>
          <AudioLines aria-hidden />
          {words.calls.export_sound}
        </MenuItem>
      )}
    </SaveMenu>
  )
}
