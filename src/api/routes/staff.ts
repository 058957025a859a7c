import { z } from 'zod'
import { staffActions } from '#actions/staff/staff-actions.ts'
import {
  addStaffException,
  getStaffAvailability,
  listStaffExceptions,
  removeStaffException,
  replaceStaffAvailability,
  updateStaffException,
} from '#actions/staff/staff-times.ts'
import { listStaffDays } from '#actions/scheduling/staff-days.ts'
import {
  newStaff,
  newStaffException,
  staff,
  staffAvailability,
  staffDay,
  staffException,
  staffExceptionPatch,
  staffPatch,
} from '#domain/staff.ts'
import { definedOnly } from '../defined-only.ts'
import { businessParams, nounRoutes, somePatch } from '../noun-routes.ts'
import { route } from '../route.ts'

const oneOfStaff = '/api/businesses/:business_id/staff/:staff_id'
const params = businessParams.extend({ staff_id: z.uuid() })
const tag = 'staff'
/** Some fields may be left out; what is left out is null. */
const exceptionBody = newStaffException.extend({
  is_available: z.boolean().default(false),
  starts_at: newStaffException.shape.starts_at.default(null),
  ends_at: newStaffException.shape.ends_at.default(null),
  reason: newStaffException.shape.reason.default(null),
})

export const staffRoutes = [
  ...nounRoutes({
    One: 'Staff',
    Many: 'Staff',
    one: 'a member of staff',
    many: 'staff',
    path: 'staff',
    id: 'staff_id',
    row: staff,
    create: newStaff,
    patch: staffPatch,
    actions: staffActions,
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/staff-days',
    operationId: 'listStaffDays',
    summary: 'When everybody works, has time off and is busy elsewhere, on up to 31 days',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: z.object({ from: z.iso.date(), to: z.iso.date() }),
    response: z.array(staffDay),
    handle: ({ deps, actor, business_id, query }) => listStaffDays(deps, actor, { business_id, ...query }),
  }),
  route({
    method: 'GET',
    path: `${oneOfStaff}/availability`,
    operationId: 'getStaffAvailability',
    summary: "The weekly working time, on the business's clock",
    tag,
    allow: 'member:viewer',
    params,
    response: z.array(staffAvailability),
    handle: ({ deps, actor, params: { business_id, staff_id } }) =>
      getStaffAvailability(deps, actor, { business_id, staff_id }),
  }),
  route({
    method: 'PUT',
    path: `${oneOfStaff}/availability`,
    operationId: 'replaceStaffAvailability',
    summary: 'Replaces the whole week',
    tag,
    allow: 'member:manager',
    params,
    body: z.array(staffAvailability).max(100),
    response: z.array(staffAvailability),
    handle: ({ deps, actor, params: { business_id, staff_id }, body }) =>
      replaceStaffAvailability(deps, actor, { business_id, staff_id, week: body }),
  }),
  route({
    method: 'GET',
    path: `${oneOfStaff}/exceptions`,
    operationId: 'listStaffExceptions',
    summary: 'The days that differ from the week',
    tag,
    allow: 'member:viewer',
    params,
    response: z.array(staffException),
    handle: ({ deps, actor, params: { business_id, staff_id } }) =>
      listStaffExceptions(deps, actor, { business_id, staff_id }),
  }),
  route({
    method: 'POST',
    path: `${oneOfStaff}/exceptions`,
    operationId: 'addStaffException',
    summary: 'Adds a day that differs: away (all day without times), or at work at unusual times',
    tag,
    allow: 'member:manager',
    params,
    body: exceptionBody,
    response: staffException,
    status: 201,
    handle: ({ deps, actor, params: { business_id, staff_id }, body }) =>
      addStaffException(deps, actor, { business_id, staff_id, exception: body }),
  }),
  route({
    method: 'PATCH',
    path: `${oneOfStaff}/exceptions/:exception_id`,
    operationId: 'updateStaffException',
    summary: 'Changes such a day; a field left out stays as it is',
    tag,
    allow: 'member:manager',
    params: params.extend({ exception_id: z.uuid() }),
    body: somePatch(staffExceptionPatch),
    response: staffException,
    handle: ({ deps, actor, params: { business_id, staff_id, exception_id }, body }) =>
      updateStaffException(deps, actor, { business_id, staff_id, exception_id, patch: definedOnly(body) }),
  }),
  route({
    method: 'DELETE',
    path: `${oneOfStaff}/exceptions/:exception_id`,
    operationId: 'deleteStaffException',
    summary: 'Removes such a day',
    tag,
    allow: 'member:manager',
    params: params.extend({ exception_id: z.uuid() }),
    handle: ({ deps, actor, params: { business_id, staff_id, exception_id } }) =>
      removeStaffException(deps, actor, { business_id, staff_id, exception_id }),
  }),
]
