import { useQuery } from '@tanstack/react-query'
import { QueryView } from '#components/states.tsx'
import { usePageTitle } from '#lib/arrival.ts'
import { useMe } from '#lib/me.ts'
import { useWords } from '#lib/words/words.ts'
import { templatesQuery } from './set-up-queries.ts'
import { Wizard } from './wizard.tsx'

export function FirstRunPage() {
  const words = useWords()
  const me = useMe()
  const templates = useQuery(templatesQuery)
  usePageTitle(words.first_run.title)
  const isReady = me.data !== undefined && templates.data !== undefined
  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6">
      {!isReady && <h1 className="text-2xl font-semibold tracking-tight">{words.first_run.title}</h1>}
      <QueryView query={templates} rows={8}>
        {(loaded) => (
          <QueryView query={me} rows={8}>
            {({ user }) => <Wizard key={user.id} user_id={user.id} templates={loaded} />}
          </QueryView>
        )}
      </QueryView>
    </main>
  )
}
