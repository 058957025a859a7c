import { createRouter } from '@tanstack/react-router'
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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
