import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { businessRoute } from './base-routes.tsx'
import { sectionPages } from './section-pages.tsx'

const getParentRoute = () => businessRoute
const today = () => import('#features/today/index.ts')
const appointments = () => import('#features/appointments/index.ts')
const calls = () => import('#features/calls/index.ts')
const practice = () => import('#features/practice/index.ts')
const receptionist = () => import('#features/receptionist/index.ts')
const inbox = () => import('#features/inbox/index.ts')
const customers = () => import('#features/customers/index.ts')
const members = () => import('#features/members/index.ts')

/** The pages of a business, each a chunk of its own. Their entries in the menu are in `navigation.ts`. */
export const businessPages = [
  createRoute({
    getParentRoute,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/b/$business_id/today', params })
    },
  }),
  createRoute({ getParentRoute, path: '/today', component: lazyRouteComponent(today, 'TodayPage') }),
  createRoute({ getParentRoute, path: '/calls', component: lazyRouteComponent(calls, 'CallsPage') }),
  createRoute({ getParentRoute, path: '/calls/$call_id', component: lazyRouteComponent(calls, 'CallPage') }),
  createRoute({
    getParentRoute,
    path: '/appointments',
    component: lazyRouteComponent(appointments, 'AppointmentsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/appointments/waitlist',
    component: lazyRouteComponent(appointments, 'WaitlistPage'),
  }),
  createRoute({ getParentRoute, path: '/inbox', component: lazyRouteComponent(inbox, 'InboxPage') }),
  createRoute({ getParentRoute, path: '/practice', component: lazyRouteComponent(practice, 'PracticePage') }),
  createRoute({
    getParentRoute,
    path: '/receptionist',
    component: lazyRouteComponent(receptionist, 'ReceptionistPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/receptionist/rehearsals',
    component: lazyRouteComponent(receptionist, 'RehearsalsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/receptionist/$role_id',
    component: lazyRouteComponent(receptionist, 'RolePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/customers',
    component: lazyRouteComponent(customers, 'CustomersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/customers/forget',
    component: lazyRouteComponent(customers, 'ErasePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/customers/$customer_id',
    component: lazyRouteComponent(customers, 'CustomerPage'),
  }),
  sectionPages,
  createRoute({ getParentRoute, path: '/members', component: lazyRouteComponent(members, 'MembersPage') }),
]
