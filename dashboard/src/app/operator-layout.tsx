import { Outlet } from '@tanstack/react-router'
import { Skeleton } from '#components/states.tsx'
import { useMe } from '#lib/me.ts'
import { FailedPage, NotFoundPage } from './failed-page.tsx'
import { Shell } from './shell.tsx'

/** The frame around the operator's pages. For everybody else they are not there. */
export function OperatorLayout() {
  const me = useMe()
  if (me.data === undefined) {
    if (me.isError) return <FailedPage error={me.error} onRetry={() => void me.refetch()} />
    return <Skeleton rows={6} />
  }
  if (!me.data.is_operator) return <NotFoundPage />
  return (
    <Shell>
      <Outlet />
    </Shell>
  )
}
