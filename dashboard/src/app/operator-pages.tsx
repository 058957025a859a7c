import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { insideRoute } from './base-routes.tsx'
import { OperatorLayout } from './operator-layout.tsx'

const operatorRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/operator',
  component: OperatorLayout,
})

const getParentRoute = () => operatorRoute
const operator = () => import('#features/operator/index.ts')

/** The pages of who runs the installation. Their entries in the menu are in `navigation.ts`. */
export const operatorPages = operatorRoute.addChildren([
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(operator, 'OverviewPage') }),
  createRoute({
    getParentRoute,
    path: '/businesses',
    component: lazyRouteComponent(operator, 'BusinessesPage'),
  }),
  createRoute({ getParentRoute, path: '/calls', component: lazyRouteComponent(operator, 'AllCallsPage') }),
  createRoute({
    getParentRoute,
    path: '/calls/$call_id',
    component: lazyRouteComponent(operator, 'CallLogPage'),
  }),
  createRoute({ getParentRoute, path: '/lines', component: lazyRouteComponent(operator, 'LinesPage') }),
  createRoute({ getParentRoute, path: '/usage', component: lazyRouteComponent(operator, 'UsagePage') }),
  createRoute({ getParentRoute, path: '/health', component: lazyRouteComponent(operator, 'HealthPage') }),
  createRoute({ getParentRoute, path: '/accounts', component: lazyRouteComponent(operator, 'AccountsPage') }),
])
