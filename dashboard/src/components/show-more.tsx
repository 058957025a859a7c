import { useWords } from '#lib/words/words.ts'
import { Button } from './button.tsx'

/** Below a list that is read in pages; nothing where the last one is shown. */
export function ShowMore({
  query,
  className = 'text-center',
}: {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
  className?: string
}) {
  const words = useWords()
  if (!query.hasNextPage) return null
  return (
    <div className={className}>
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {words.common.more}
      </Button>
    </div>
  )
}
