import type { Database } from '#actions/ports.ts'
import type { OpenCallRequest } from '#domain/brief.ts'
import type { Business, NewBusiness } from '#domain/business.ts'
import { newCustomer, type Customer, type NewCustomer } from '#domain/customer.ts'
import { newRole, type NewRole, type Role } from '#domain/role.ts'
import { newService, type NewService, type Service } from '#domain/service.ts'
import { newStaff, type NewStaff, type Staff } from '#domain/staff.ts'
import { fakeIds } from './fake-ids.ts'

const ids = fakeIds()
let count = 0

/** A number that no other business of this process has. */
export function freshNumber(): string {
  count += 1
  return `+1555${String(process.pid % 1000).padStart(3, '0')}${String(count).padStart(4, '0')}`
}

/** A business with a number of its own, in UTC; `owner_user_id` becomes its owner. */
export function buildBusiness(
  database: Database,
  input: Partial<NewBusiness> & { owner_user_id?: string } = {},
): Promise<Business> {
  const { owner_user_id = null, ...business } = input
  const number = freshNumber()
  const whole = { name: `Business ${number}`, timezone: 'UTC', ai_phone_number: number, ...business }
  return database.asSystem((stores) => stores.businesses.create(whole, owner_user_id))
}

export function buildRole(
  database: Database,
  business_id: string,
  input: Partial<Omit<NewRole, 'business_id'>> = {},
): Promise<Role> {
  const { business_id: _, ...role } = newRole.parse({ business_id, ai_name: 'Sarah', ...input })
  return database.forBusiness(business_id, (stores) => stores.roles.create(role))
}

export function buildService(
  database: Database,
  business_id: string,
  input: Partial<NewService> = {},
): Promise<Service> {
  const service = newService.parse({ name: 'Check-up', duration_minutes: 30, ...input })
  return database.forBusiness(business_id, (stores) => stores.services.create(service))
}

export function buildStaff(
  database: Database,
  business_id: string,
  input: Partial<NewStaff> = {},
): Promise<Staff> {
  const staff = newStaff.parse({ name: 'Ann Example', ...input })
  return database.forBusiness(business_id, (stores) => stores.staff.create(staff))
}

export function buildCustomer(
  database: Database,
  business_id: string,
  input: Partial<NewCustomer> = {},
): Promise<Customer> {
  const customer = newCustomer.parse({ name: 'Bob Example', ...input })
  return database.forBusiness(business_id, (stores) => stores.customers.create(customer))
}

/** What a call process asks when a call comes in; the numbers are normalised already. */
export function buildOpenRequest(
  input: Partial<OpenCallRequest> = {},
): OpenCallRequest & { dialed_number: string; caller_number: string | null } {
  const call_id = ids.uuid()
  return {
    call_id,
    line: 'practice',
    dialed_number: '+1234567890',
    caller_number: null,
    external_id: `line-${call_id}`,
    ticket: null,
    started_at: '2026-11-23T09:00:00.000Z',
    ...input,
  }
}
