import { useState } from 'react'
import { History } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Dialog } from '#components/dialog.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { QueryView } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { authorText } from './author-text.ts'
import { Differences } from './differences.tsx'
import type { Version } from './draft-queries.ts'
import { useRestore, useVersion, useVersions } from './draft-queries.ts'

/** What a role said before, and the way back to it. */
export function Versions({ role_id, mayChange }: { role_id: string; mayChange: boolean }) {
  const words = useWords()
  const { drafts } = words
  const time = useBusinessTime()
  const versions = useVersions(role_id)
  const [shown, setShown] = useState<Version | null>(null)
  return (
    <Card flush title={drafts.versions} text={drafts.versions_text}>
      <QueryView query={versions} rows={2}>
        {(list) => (
          <ul className="divide-y divide-line border-t border-line">
            {list.map((version, at) => (
              <li key={version.id}>
                <button
                  type="button"
                  onClick={() => setShown(version)}
                  className="flex w-full items-center gap-3 px-5 py-3 text-left text-sm hover:bg-sunken"
                >
                  <History aria-hidden className="size-4 shrink-0 text-soft" />
                  <span className="min-w-0 flex-1">
                    <span className="font-medium">{drafts.version(version.number)}</span>
                    {version.note !== null && <span className="block break-words">{version.note}</span>}
                    <span className="block text-soft">
                      {time.moment(version.published_at)} · {authorText(version, words)}
                      {version.restores !== null && ` · ${drafts.restores(version.restores)}`}
                    </span>
                  </span>
                  {at === 0 && <Badge tone="good">{drafts.is_live}</Badge>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <ShowMore query={versions} className="border-t border-line p-3 text-center" />
      <Dialog
        isOpen={shown !== null}
        onClose={() => setShown(null)}
        place="side"
        title={shown === null ? '' : drafts.version(shown.number)}
        text={shown === null ? '' : `${time.moment(shown.published_at)} · ${authorText(shown, words)}`}
      >
        {shown !== null && (
          <VersionDetail
            role_id={role_id}
            number={shown.number}
            mayRestore={mayChange && shown.id !== versions.data?.[0]?.id}
            onRestored={() => {
              toast(drafts.restored(shown.number))
              setShown(null)
            }}
          />
        )}
      </Dialog>
    </Card>
  )
}

function VersionDetail({
  role_id,
  number,
  mayRestore,
  onRestored,
}: {
  role_id: string
  number: number
  mayRestore: boolean
  onRestored: () => void
}) {
  const { drafts } = useWords()
  const version = useVersion(role_id, number)
  const restore = useRestore(role_id, onRestored)
  return (
    <QueryView query={version} rows={3}>
      {({ differences, note, words: { personality, greeting_message, system_prompt } }) => (
        <div className="grid gap-5">
          {note !== null && (
            <section>
              <h3 className="mb-1 text-sm font-semibold">{drafts.note}</h3>
              <p className="text-sm break-words whitespace-pre-wrap">{note}</p>
            </section>
          )}
          {number > 1 && (
            <section>
              <h3 className="mb-2 text-sm font-semibold">{drafts.changed}</h3>
              <Differences list={differences} />
            </section>
          )}
          <section>
            <h3 className="mb-2 text-sm font-semibold">{drafts.said}</h3>
            <dl className="grid gap-3 text-sm">
              {Object.entries({ personality, greeting_message, system_prompt }).map(([field, text]) => (
                <div key={field}>
                  <dt className="mb-1 text-xs font-medium text-soft">
                    {drafts.fields[field as 'personality' | 'greeting_message' | 'system_prompt']}
                  </dt>
                  <dd className="rounded-lg bg-sunken px-3 py-2 whitespace-pre-wrap">
                    {text === '' ? '–' : text}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          {mayRestore && (
            <div className="grid gap-2">
              <p className="text-sm text-soft">{drafts.restore_text}</p>
              <Button look="primary" busy={restore.isPending} onClick={() => restore.mutate(number)}>
                {drafts.restore}
              </Button>
            </div>
          )}
        </div>
      )}
    </QueryView>
  )
}
