import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '#lib/me.ts'
import { queryClient } from '#lib/query-client.ts'
import { insideRoute } from './base-routes.tsx'
import { lastBusiness } from './last-business.ts'
import { OwnLayout } from './own-layout.tsx'

const account = () => import('#features/account/index.ts')
const firstRun = () => import('#features/first-run/index.ts')
const ownRoute = createRoute({ getParentRoute: () => insideRoute, id: 'own', component: OwnLayout })
const getParentRoute = () => ownRoute

/** Pages of a person, outside any business. */
export const ownPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/',
    beforeLoad: async () => {
      const { businesses, is_operator } = await queryClient.ensureQueryData(meQuery)
      const business_id = lastBusiness.among(businesses)
      if (business_id === null) throw redirect({ to: is_operator ? '/operator' : '/start' })
      throw redirect({ to: '/b/$business_id', params: { business_id } })
    },
  }),
  ownRoute.addChildren([
    createRoute({
      getParentRoute,
      path: '/start',
      validateSearch: ({ step }: Record<string, unknown>): { step?: string } =>
        typeof step === 'string' ? { step } : {},
      component: lazyRouteComponent(firstRun, 'FirstRunPage'),
    }),
    createRoute({ getParentRoute, path: '/account', component: lazyRouteComponent(account, 'AccountPage') }),
  ]),
]
