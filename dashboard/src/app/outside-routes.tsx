import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './base-routes.tsx'

const account = () => import('#features/account/index.ts')

/** For people who are not signed in; `next` is where they wanted to go. */
const outside = createRoute({
  getParentRoute: () => rootRoute,
  id: 'outside',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const { next } = search
    // A path of our own, or it would lead to other sites.
    return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
  },
  component: lazyRouteComponent(account, 'OutsideLayout'),
})

const getParentRoute = () => outside

export const outsideRoutes = outside.addChildren([
  createRoute({ getParentRoute, path: '/sign-in', component: lazyRouteComponent(account, 'SignInPage') }),
  createRoute({ getParentRoute, path: '/sign-up', component: lazyRouteComponent(account, 'SignUpPage') }),
  createRoute({
    getParentRoute,
    path: '/reset-password',
    component: lazyRouteComponent(account, 'ResetPasswordPage'),
  }),
])
