import { RotateCcw } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ErrorState, Skeleton } from '#components/states.tsx'
import { useWords } from '#lib/words/words.ts'
import { useDeadJobs, useOverview, useRetryJob } from './operator-queries.ts'
import { useOwnTime } from './own-time.tsx'

/** Work that was given up, each piece to be tried again; and how much waits. */
export function JobsCard() {
  const words = useWords()
  const jobs = useDeadJobs()
  const rows = jobs.data?.pages.flatMap(({ items }) => items)
  return (
    <Card flush title={words.operator.jobs} text={words.operator.jobs_text}>
      {rows === undefined && !jobs.isError && <Skeleton rows={3} />}
      {rows === undefined && jobs.isError && (
        <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />
      )}
      {rows?.length === 0 && <p className="px-5 pb-4 text-sm text-soft">{words.operator.jobs_none}</p>}
      <ul className="divide-y divide-line">
        {rows?.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
      {jobs.hasNextPage && (
        <div className="border-t border-line p-4 text-center">
          <Button size="small" busy={jobs.isFetchingNextPage} onClick={() => void jobs.fetchNextPage()}>
            {words.common.more}
          </Button>
        </div>
      )}
      <Waiting />
    </Card>
  )
}

type Job = NonNullable<ReturnType<typeof useDeadJobs>['data']>['pages'][number]['items'][number]

function JobRow({ job }: { job: Job }) {
  const words = useWords()
  const time = useOwnTime()
  const retry = useRetryJob()
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-5 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium break-words">{job.kind}</p>
        <p className="text-soft">
          {job.business_name} · {time.moment(job.run_at)} · {words.operator.tried(job.attempts)}
        </p>
        {job.error !== null && <p className="mt-1 break-words text-bad">{job.error}</p>}
      </div>
      <Button size="small" busy={retry.isPending} onClick={() => retry.mutate(job.id)}>
        <RotateCcw aria-hidden />
        {words.operator.again}
      </Button>
    </li>
  )
}

function Waiting() {
  const words = useWords()
  const { data } = useOverview()
  const waiting = data?.jobs.filter(({ state }) => state === 'waiting') ?? []
  if (waiting.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line px-5 py-3 text-sm">
      <span className="text-soft">{words.operator.jobs_waiting}</span>
      {waiting.map(({ kind, jobs }) => (
        <Badge key={kind}>{words.operator.waiting(kind, jobs)}</Badge>
      ))}
    </div>
  )
}
