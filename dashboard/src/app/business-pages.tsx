import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { businessRoute } from './base-routes.tsx'

const getParentRoute = () => businessRoute
const members = () => import('#features/members/index.ts')

/** The pages of a business, each a chunk of its own. Their entries in the menu are in `navigation.ts`. */
export const businessPages = [
  createRoute({
    getParentRoute,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/b/$business_id/members', params })
    },
  }),
  createRoute({ getParentRoute, path: '/members', component: lazyRouteComponent(members, 'MembersPage') }),
]
