import { z } from 'zod'
import {
  createAppointment,
  setAppointmentStatus,
  updateAppointment,
} from '#actions/appointments/change-appointments.ts'
import { getAvailability } from '#actions/appointments/get-availability.ts'
import {
  getAppointment,
  getAppointmentHistory,
  listAppointments,
} from '#actions/appointments/read-appointments.ts'
import {
  appointment,
  appointmentChange,
  appointmentPatch,
  appointmentStatus,
  availableDay,
  newAppointment,
} from '#domain/appointment.ts'
import { definedOnly } from '../defined-only.ts'
import { instant } from '../instant.ts'
import { businessParams, somePatch } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/appointments'
const one = `${path}/:appointment_id`
const params = businessParams.extend({ appointment_id: z.uuid() })
const tag = 'appointments'

const listQuery = pageQuery.extend({
  /** Those that begin at or after it. */
  from: instant.optional(),
  /** Those that begin before it. */
  to: instant.optional(),
  staff_id: z.uuid().optional(),
  customer_id: z.uuid().optional(),
  service_id: z.uuid().optional(),
  status: appointmentStatus.optional(),
})

export const appointmentRoutes = [
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/availability',
    operationId: 'getAvailability',
    summary: "Free slots of a service on up to 31 days of the business's calendar",
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: z.object({
      service_id: z.uuid(),
      from: z.iso.date(),
      to: z.iso.date(),
      staff_id: z.uuid().optional(),
      moving_appointment_id: z.uuid().optional().describe('One that is to be moved, and so in nobody’s way'),
    }),
    response: z.array(availableDay),
    handle: ({ deps, actor, business_id, query }) =>
      getAvailability(deps, actor, {
        business_id,
        ...query,
        staff_id: query.staff_id ?? null,
        moving_appointment_id: query.moving_appointment_id ?? null,
      }),
  }),
  route({
    method: 'GET',
    path,
    operationId: 'listAppointments',
    summary: 'Appointments, soonest first, in pages',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: listQuery,
    response: pageOf(appointment),
    handle: ({ deps, actor, business_id, query: { limit, cursor, ...filter } }) =>
      listAppointments(deps, actor, { business_id, page: { limit, cursor }, filter: definedOnly(filter) }),
  }),
  route({
    method: 'POST',
    path,
    operationId: 'createAppointment',
    summary: 'Books, also outside the hours; without staff_id only a free slot',
    tag,
    allow: 'member:manager',
    params: businessParams,
    body: newAppointment,
    response: appointment,
    status: 201,
    handle: ({ deps, actor, business_id, body }) =>
      createAppointment(deps, actor, { business_id, values: body }),
  }),
  route({
    method: 'GET',
    path: one,
    operationId: 'getAppointment',
    summary: 'One appointment',
    tag,
    allow: 'member:viewer',
    params,
    response: appointment,
    handle: ({ deps, actor, params }) => getAppointment(deps, actor, params),
  }),
  route({
    method: 'PATCH',
    path: one,
    operationId: 'updateAppointment',
    summary: 'Moves an appointment, or changes whose it is or its notes',
    tag,
    allow: 'member:manager',
    params,
    body: somePatch(appointmentPatch),
    response: appointment,
    handle: ({ deps, actor, params, body }) => updateAppointment(deps, actor, { ...params, patch: body }),
  }),
  route({
    method: 'PUT',
    path: `${one}/status`,
    operationId: 'setAppointmentStatus',
    summary: 'Cancels, completes, marks as no-show, or reopens',
    tag,
    allow: 'member:manager',
    params,
    body: z.object({ status: appointmentStatus, reason: z.string().max(500).nullable().default(null) }),
    response: appointment,
    handle: ({ deps, actor, params, body }) => setAppointmentStatus(deps, actor, { ...params, ...body }),
  }),
  route({
    method: 'GET',
    path: `${one}/history`,
    operationId: 'getAppointmentHistory',
    summary: 'Who did what to an appointment, oldest first',
    tag,
    allow: 'member:viewer',
    params,
    response: z.array(appointmentChange),
    handle: ({ deps, actor, params }) => getAppointmentHistory(deps, actor, params),
  }),
]
