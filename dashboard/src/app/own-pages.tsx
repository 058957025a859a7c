import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '#lib/me.ts'
import { queryClient } from '#lib/query-client.ts'
import { insideRoute } from './base-routes.tsx'
import { lastBusiness } from './last-business.ts'

const account = () => import('#features/account/index.ts')
const firstRun = () => import('#features/first-run/index.ts')
const getParentRoute = () => insideRoute

/** Pages of a person, outside any business. */
export const ownPages = [
  createRoute({
    getParentRoute,
    path: '/',
    beforeLoad: async () => {
      const { businesses, is_operator } = await queryClient.ensureQueryData(meQuery)
      const business_id = lastBusiness.among(businesses)
      if (business_id === null) throw redirect({ to: is_operator ? '/operator' : '/start' })
      throw redirect({ to: '/b/$business_id', params: { business_id } })
    },
  }),
  createRoute({ getParentRoute, path: '/start', component: lazyRouteComponent(firstRun, 'FirstRunPage') }),
  createRoute({ getParentRoute, path: '/account', component: lazyRouteComponent(account, 'AccountPage') }),
]
