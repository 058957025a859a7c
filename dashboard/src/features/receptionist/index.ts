export { RehearsalsPage } from './rehearsals-page.tsx'
export { ReceptionistPage } from './receptionist-page.tsx'
export { RolePage } from './role-page.tsx'
