import { z } from 'zod'
import { chooseHolidays, getHolidays } from '#actions/holidays/holidays.ts'
import { holidayChoice, holidayList } from '#domain/holiday.ts'
import { businessParams } from '../noun-routes.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/holidays'
const tag = 'hours'

export const holidayRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'getHolidays',
    summary: "The holidays of the business's country, and those it closes on",
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: z.object({ region: z.string().max(10).optional().describe('As it would be in this region') }),
    response: holidayList,
    handle: ({ deps, actor, business_id, query: { region } }) =>
      getHolidays(deps, actor, { business_id, region }),
  }),
  route({
    method: 'PUT',
    path,
    operationId: 'chooseHolidays',
    summary: 'Closes on these holidays and no others: their dates stand among the closures, two years ahead',
    tag,
    allow: 'member:manager',
    params: businessParams,
    body: holidayChoice,
    response: holidayList,
    handle: ({ deps, actor, business_id, body }) =>
      chooseHolidays(deps, actor, { business_id, choice: body }),
  }),
]
