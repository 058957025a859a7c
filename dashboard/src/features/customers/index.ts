export { CustomerPage } from './customer-page.tsx'
export { CustomersPage } from './customers-page.tsx'
export { ErasePage } from './erase-page.tsx'
