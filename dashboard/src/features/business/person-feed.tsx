import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { CopyText } from '#components/copy-text.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { Note } from '#components/note.tsx'
import { errorText, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { useCalendars, useRemoveFeed, useRenewFeed } from './calendar-queries.ts'

/** Where a person's own calendar can fetch their appointments. Its address is a secret: the owner makes and changes it. */
export function PersonFeed({ staff_id }: { staff_id: string }) {
  const words = useWords()
  const calendars = useCalendars(staff_id)
  return (
    <Card title={words.business.feed} text={words.business.feed_text}>
      <QueryView query={calendars} rows={1}>
        {({ has_feed, feed_url }) => <Feed staff_id={staff_id} has_feed={has_feed} feed_url={feed_url} />}
      </QueryView>
    </Card>
  )
}

function Feed({
  staff_id,
  has_feed,
  feed_url,
}: {
  staff_id: string
  has_feed: boolean
  /** Null where there is none, and for managers. */
  feed_url: string | null
}) {
  const words = useWords()
  const isOwner = useMay('owner')
  const [asked, setAsked] = useState<'renew' | 'remove' | null>(null)
  const done = () => setAsked(null)
  const renew = useRenewFeed(staff_id)
  const remove = useRemoveFeed(staff_id)
  const error = renew.error ?? remove.error
  return (
    <div className="grid gap-3">
      {feed_url !== null && (
        <>
          <CopyText label={words.business.feed_address} text={feed_url} />
          <p className="text-sm text-soft">{words.business.feed_how}</p>
        </>
      )}
      {!isOwner && (
        <p className="text-soft">{has_feed ? words.business.feed_not_told : words.business.feed_none}</p>
      )}
      {error !== null && <Note tone="bad">{errorText(error, words)}</Note>}
      {isOwner && (
        <div className="flex flex-wrap gap-2">
          {!has_feed ? (
            <Button size="small" busy={renew.isPending} onClick={() => renew.mutate(undefined)}>
              {words.business.make_feed}
            </Button>
          ) : (
            <>
              <Button size="small" onClick={() => setAsked('renew')}>
                {words.business.renew_feed}
              </Button>
              <Button size="small" look="danger" onClick={() => setAsked('remove')}>
                {words.business.end_feed}
              </Button>
            </>
          )}
        </div>
      )}
      <ConfirmDialog
        isOpen={asked === 'renew'}
        onClose={done}
        title={words.business.renew_feed_title}
        text={words.business.renew_feed_text}
        confirm={words.business.renew_feed}
        busy={renew.isPending}
        onConfirm={() => renew.mutate(undefined, { onSettled: done })}
      />
      <ConfirmDialog
        isOpen={asked === 'remove'}
        onClose={done}
        title={words.business.end_feed_title}
        text={words.business.renew_feed_text}
        confirm={words.business.end_feed}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSettled: done })}
      />
    </div>
  )
}
