export { AppointmentsPage } from './appointments-page.tsx'
export { WaitlistPage } from './waitlist-page.tsx'
