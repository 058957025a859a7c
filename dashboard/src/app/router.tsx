import { createRouter } from '@tanstack/react-router'
import { arrive, setOut } from '#lib/arrival.ts'
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
for (const [event, act] of [
  ['onBeforeLoad', setOut],
  ['onResolved', arrive],
] as const) {
  router.subscribe(event, ({ fromLocation, pathChanged }) => {
    if (fromLocation !== undefined && pathChanged) act()
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
