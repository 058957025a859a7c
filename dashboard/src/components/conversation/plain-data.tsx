import { useWords } from '#lib/words/words.ts'

/** Any JSON, as words and lists instead of brackets. */
export function PlainData({ data }: { data: unknown }) {
  const words = useWords()
  if (data === null || data === undefined || data === '') return <span className="text-soft">–</span>
  if (typeof data === 'boolean') return <>{data ? words.common.yes : words.common.no}</>
  if (typeof data === 'string' || typeof data === 'number') return <span className="break-words">{data}</span>
  if (Array.isArray(data)) {
    if (data.length === 0) return <span className="text-soft">{words.conversation.nothing}</span>
    return (
      <ul className="list-disc pl-4">
        {data.map((entry: unknown, index) => (
          // The order is all that tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <PlainData data={entry} />
          </li>
        ))}
      </ul>
    )
  }
  if (typeof data !== 'object') return null
  const entries = Object.entries(data).filter(([key]) => key !== 'id' && !key.endsWith('_id'))
  if (entries.length === 0) return <span className="text-soft">{words.conversation.nothing}</span>
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      {entries.map(([key, value]) => (
        <div key={key} className="contents">
          <dt className="text-soft">{key.replaceAll('_', ' ')}</dt>
          <dd className="min-w-0">
            <PlainData data={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
