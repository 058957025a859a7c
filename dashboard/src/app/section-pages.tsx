import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { businessRoute } from './base-routes.tsx'
import { SectionLayout } from './section-layout.tsx'

/** What is set up about a business once: pages with a menu of their own. */
const sectionsRoute = createRoute({
  getParentRoute: () => businessRoute,
  path: '/business',
  component: SectionLayout,
})

const getParentRoute = () => sectionsRoute
const business = () => import('#features/business/index.ts')
const settings = () => import('#features/settings/index.ts')

/** The pages inside Business. Their entries in its menu are in `business-sections.ts`. */
export const sectionPages = sectionsRoute.addChildren([
  createRoute({
    getParentRoute,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/b/$business_id/business/profile', params })
    },
  }),
  createRoute({ getParentRoute, path: '/profile', component: lazyRouteComponent(business, 'ProfilePage') }),
  createRoute({ getParentRoute, path: '/hours', component: lazyRouteComponent(business, 'HoursPage') }),
  createRoute({ getParentRoute, path: '/services', component: lazyRouteComponent(business, 'ServicesPage') }),
  createRoute({
    getParentRoute,
    path: '/knowledge',
    component: lazyRouteComponent(business, 'KnowledgePage'),
  }),
  createRoute({ getParentRoute, path: '/team', component: lazyRouteComponent(business, 'TeamPage') }),
  createRoute({
    getParentRoute,
    path: '/team/$staff_id',
    component: lazyRouteComponent(business, 'PersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/transfers',
    component: lazyRouteComponent(settings, 'TransfersPage'),
  }),
  createRoute({ getParentRoute, path: '/numbers', component: lazyRouteComponent(settings, 'NumbersPage') }),
  createRoute({
    getParentRoute,
    path: '/messages',
    component: lazyRouteComponent(settings, 'MessagesOutPage'),
  }),
  createRoute({ getParentRoute, path: '/privacy', component: lazyRouteComponent(settings, 'PrivacyPage') }),
  createRoute({ getParentRoute, path: '/limits', component: lazyRouteComponent(settings, 'LimitsPage') }),
  createRoute({ getParentRoute, path: '/webhooks', component: lazyRouteComponent(settings, 'WebhooksPage') }),
  createRoute({ getParentRoute, path: '/keys', component: lazyRouteComponent(settings, 'KeysPage') }),
])
