import { Link } from '@tanstack/react-router'
import { Note } from '#components/note.tsx'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { useNewestOutgoing } from './today-queries.ts'

/** That messages to customers or to the business's own people stay here, because nobody is set up who could send them; until the first one goes out. */
export function NotSent() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const newest = useNewestOutgoing()
  if (newest?.state !== 'not_configured') return null
  return (
    <Note tone="warn" title={words.today.not_sent}>
      {words.settings.no_provider[newest.channel]}{' '}
      <Link to={`/b/${business_id}/business/messages`} className="font-medium underline">
        {words.today.not_sent_see}
      </Link>
    </Note>
  )
}
