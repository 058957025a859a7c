import { Section } from '#components/section.tsx'
import { useWords } from '#lib/words/words.ts'
import { MessageSettingsCard } from './message-settings-card.tsx'
import { Outbox } from './outbox.tsx'
import { Templates } from './templates.tsx'

/** What customers and the team are sent: what went out, in whose words, and when. */
export function MessagesOutPage() {
  const words = useWords()
  return (
    <Section zone title={words.shell.sections.messages} text={words.settings.messages_text}>
      <Outbox />
      <Templates />
      <MessageSettingsCard />
    </Section>
  )
}
