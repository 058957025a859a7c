export { ReceptionistPage } from './receptionist-page.tsx'
export { RolePage } from './role-page.tsx'
