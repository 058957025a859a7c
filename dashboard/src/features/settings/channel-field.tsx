import { SelectField } from '#components/field.tsx'
import { useWords } from '#lib/words/words.ts'
import { channels, type Channel } from './message-queries.ts'

/** How a message travels. */
export function ChannelField({
  channel,
  onChange,
}: {
  channel: Channel
  onChange: (channel: Channel) => void
}) {
  const words = useWords()
  return (
    <SelectField
      label={words.settings.channel}
      value={channel}
      onChange={(event) => onChange(event.target.value as Channel)}
    >
      {channels.map((each) => (
        <option key={each} value={each}>
          {words.settings.channels[each]}
        </option>
      ))}
    </SelectField>
  )
}
