import { RotateCcw } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { ErrorState, Skeleton } from '#components/states.tsx'
import { useWords } from '#lib/words/words.ts'
import { useJobs, useOverview, useRetryJob } from './operator-queries.ts'
import { useOwnTime } from './own-time.tsx'

/** Work that was given up, each piece to be tried again; and how much waits. */
export function JobsCard() {
  const words = useWords()
  return (
    <Card flush title={words.operator.jobs} text={words.operator.jobs_text}>
      <Jobs state="dead" />
      <Waiting />
    </Card>
  )
}

/** Work that failed and is tried again by itself; nothing where there is none. */
export function FailingCard() {
  const words = useWords()
  const failing = useJobs('failing')
  if (failing.data?.pages[0]?.items.length === 0 || failing.isPending) return null
  return (
    <Card flush title={words.operator.jobs_failing} text={words.operator.jobs_failing_text}>
      <Jobs state="failing" />
    </Card>
  )
}

function Jobs({ state }: { state: 'dead' | 'failing' }) {
  const words = useWords()
  const jobs = useJobs(state)
  const rows = jobs.data?.pages.flatMap(({ items }) => items)
  return (
    <>
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
      <ShowMore query={jobs} className="border-t border-line p-4 text-center" />
    </>
  )
}

type Job = NonNullable<ReturnType<typeof useJobs>['data']>['pages'][number]['items'][number]

function JobRow({ job }: { job: Job }) {
  const words = useWords()
  const time = useOwnTime()
  const isDead = job.state === 'dead'
  const moment = time.moment(job.run_at)
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-5 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium break-words">{job.kind}</p>
        <p className="text-soft">
          {job.business_name} · {isDead ? moment : words.operator.next_try(moment)}
          {job.attempts > 0 && ` · ${words.operator.tried(job.attempts)}`}
        </p>
        {job.error !== null && <p className="mt-1 break-words text-bad">{job.error}</p>}
      </div>
      {isDead && <TryAgain job={job} />}
    </li>
  )
}

function TryAgain({ job }: { job: Job }) {
  const words = useWords()
  const retry = useRetryJob()
  return (
    <Button size="small" busy={retry.isPending} onClick={() => retry.mutate(job.id)}>
      <RotateCcw aria-hidden />
      {words.operator.again}
    </Button>
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
