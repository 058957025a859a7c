import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { Skeleton } from '#components/states.tsx'
import { api, ApiError, dataOf } from '#lib/api.ts'
import { BusinessContext } from '#lib/business.ts'
import { LiveContext, useLiveStream } from '#lib/live.ts'
import { useMe } from '#lib/me.ts'
import { FailedPage, NotFoundPage } from './failed-page.tsx'
import { lastBusiness } from './last-business.ts'
import { Shell } from './shell.tsx'

/** The frame around the pages of one business. Somebody else's is answered as one that does not exist. */
export function BusinessLayout() {
  const { business_id = '' } = useParams({ strict: false })
  const me = useMe()
  const business = useQuery({
    queryKey: ['business', business_id],
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}', { params: { path: { business_id } } })),
    staleTime: 60_000,
  })
  const own = me.data?.businesses.find(({ id }) => id === business_id)?.access
  const access = me.data?.is_operator === true ? 'owner' : own
  const isIn = business.data !== undefined && access !== undefined
  const live = useLiveStream(business_id, isIn)
  useEffect(() => {
    if (isIn && own !== undefined) lastBusiness.remember(business_id)
  }, [isIn, own, business_id])

  const retry = () => void Promise.all([business.refetch(), me.refetch()])
  const error = business.error ?? me.error
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return <NotFoundPage />
  if (me.data !== undefined && access === undefined) return <NotFoundPage />
  if (error !== null) return <FailedPage error={error} onRetry={retry} />
  if (!isIn) {
    return (
      <Shell>
        <Skeleton rows={6} />
      </Shell>
    )
  }
  return (
    <BusinessContext value={{ ...business.data, access }}>
      <LiveContext value={live}>
        <Shell>
          <Outlet />
        </Shell>
      </LiveContext>
    </BusinessContext>
  )
}
