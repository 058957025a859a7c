import { z } from 'zod'
import {
  addExternalCalendar,
  getCalendars,
  listExternalCalendars,
  readCalendarNow,
  readFeed,
  removeExternalCalendar,
  removeFeed,
  renewFeed,
} from '#actions/calendars/calendars.ts'
import { newExternalCalendar, staffCalendars, toldCalendar } from '#domain/calendar.ts'
import { businessParams } from '../noun-routes.ts'
import { route, type RouteDeps } from '../route.ts'

const path = '/api/businesses/:business_id/staff/:staff_id/calendars'
const params = businessParams.extend({ staff_id: z.uuid() })
const tag = 'calendars'
const withUrl = (deps: RouteDeps) => ({ ...deps, public_url: deps.settings.public_url })

export const calendarRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'getStaffCalendars',
    summary:
      'Where their appointments can be subscribed to (owners are told), and from which calendars busy times are read',
    tag,
    allow: 'member:manager',
    params,
    response: staffCalendars,
    handle: ({ deps, actor, params }) => getCalendars(withUrl(deps), actor, params),
  }),
  route({
    method: 'POST',
    path: `${path}/feed`,
    operationId: 'renewCalendarFeed',
    summary: 'Makes the secret address of their appointments, or a new one in place of the old',
    tag,
    allow: 'member:owner',
    params,
    response: z.object({ feed_url: z.string() }),
    handle: ({ deps, actor, params }) => renewFeed(withUrl(deps), actor, params),
  }),
  route({
    method: 'DELETE',
    path: `${path}/feed`,
    operationId: 'deleteCalendarFeed',
    summary: 'Ends it',
    tag,
    allow: 'member:owner',
    params,
    handle: ({ deps, actor, params }) => removeFeed(deps, actor, params),
  }),
  route({
    method: 'POST',
    path,
    operationId: 'addExternalCalendar',
    summary: 'Reads busy times from another calendar of theirs, every 20 minutes',
    tag,
    allow: 'member:manager',
    params,
    body: newExternalCalendar,
    response: toldCalendar,
    status: 201,
    handle: ({ deps, actor, params, body }) => addExternalCalendar(deps, actor, { ...params, ...body }),
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/calendars',
    operationId: 'listExternalCalendars',
    summary:
      'The calendars of all staff from which busy times are read, with what is wrong with them; owners are told the addresses',
    tag,
    allow: 'member:manager',
    params: businessParams,
    response: z.array(toldCalendar),
    handle: ({ deps, actor, business_id }) => listExternalCalendars(deps, actor, { business_id }),
  }),
  route({
    method: 'POST',
    path: `${path}/:calendar_id/read`,
    operationId: 'readExternalCalendar',
    summary: 'Reads it within moments, such as after it was mended',
    tag,
    allow: 'member:manager',
    params: params.extend({ calendar_id: z.uuid() }),
    response: toldCalendar,
    handle: ({ deps, actor, params }) => readCalendarNow(deps, actor, params),
  }),
  route({
    method: 'DELETE',
    path: `${path}/:calendar_id`,
    operationId: 'deleteExternalCalendar',
    summary: 'Reads it no more, and forgets what it said',
    tag,
    allow: 'member:manager',
    params: params.extend({ calendar_id: z.uuid() }),
    handle: ({ deps, actor, params }) => removeExternalCalendar(deps, actor, params),
  }),
  route({
    method: 'GET',
    path: '/calendars/:file',
    operationId: 'readCalendarFeed',
    summary: 'The appointments of one of the staff as a calendar (RFC 5545), for whoever knows the address',
    tag,
    allow: 'public',
    params: z.object({ file: z.string().regex(/^[\w-]{32}\.ics$/) }),
    produces: 'text/calendar',
    async handle({ deps, params: { file }, reply }) {
      const text = await readFeed(deps, { secret: file.slice(0, -'.ics'.length) })
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .send(text)
    },
  }),
]
