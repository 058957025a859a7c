export { ProfilePage } from './profile-page.tsx'
export { HoursPage } from './hours-page.tsx'
export { ServicesPage } from './services-page.tsx'
export { KnowledgePage } from './knowledge-page.tsx'
