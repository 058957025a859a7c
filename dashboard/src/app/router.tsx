import { createRouter } from '@tanstack/react-router'
import { arrive } from '#lib/arrival.ts'
import { businessRoute, insideRoute, rootRoute } from './base-routes.tsx'
import { businessPages } from './business-pages.tsx'
import { operatorPages } from './operator-pages.tsx'
import { outsideRoutes } from './outside-routes.tsx'
import { ownPages } from './own-pages.tsx'

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    outsideRoutes,
    insideRoute.addChildren([...ownPages, operatorPages, businessRoute.addChildren(businessPages)]),
  ]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})

// Search parameters are the page's own business: it moves the focus there itself.
router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
  if (fromLocation !== undefined && pathChanged) arrive()
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
