import { Outlet, createRootRoute, createRoute, redirect } from '@tanstack/react-router'
import { session } from '#lib/session.ts'
import { BusinessLayout } from './business-layout.tsx'
import { FailedPage, NotFoundPage } from './failed-page.tsx'
import { InsideLayout } from './inside-layout.tsx'

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => <FailedPage error={error} onRetry={reset} />,
})

/** What only somebody signed in may see. Others sign in first and come back. */
export const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  beforeLoad: ({ location }) => {
    if (session.token() === null) throw redirect({ to: '/sign-in', search: { next: location.href } })
  },
  component: InsideLayout,
})

/** Everything about one business; its pages are in `business-pages.tsx`. */
export const businessRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/b/$business_id',
  component: BusinessLayout,
})
