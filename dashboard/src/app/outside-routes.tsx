import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './base-routes.tsx'

const account = () => import('#features/account/index.ts')

interface OutsideSearch {
  /** Where they wanted to go. */
  next?: string
  /** Whom an invitation was sent to. */
  email?: string
  /** Of a mail's link. */
  token?: string
}

/** For people who are not signed in. */
const outside = createRoute({
  getParentRoute: () => rootRoute,
  id: 'outside',
  validateSearch: ({ next, email, token }: Record<string, unknown>): OutsideSearch => ({
    // A path of our own, or it would lead to other sites.
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(typeof email === 'string' ? { email } : {}),
    ...(typeof token === 'string' ? { token } : {}),
  }),
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
  createRoute({
    getParentRoute,
    path: '/invitation',
    component: lazyRouteComponent(account, 'InvitationPage'),
  }),
])
