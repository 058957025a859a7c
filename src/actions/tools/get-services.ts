import { toolAction } from './tool-action.ts'
import type { Brief } from '#domain/brief.ts'
import { findByName } from '#domain/find-by-name.ts'
import type { Service } from '#domain/service.ts'
import { spokenDuration, spokenList, spokenMoney } from '#domain/spoken-words.ts'
import { getServices as definition } from '#domain/tools/get-services.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** More than this nobody listens to. */
const mostSpoken = 6

/**
 * The services on offer with duration, price and who offers them, in words. `not_found`: none by that name; all names
 * are then given. `none`: the business has none listed.
 */
export const getServices = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const brief = await context.brief()
  const active = brief.services.filter((service) => service.is_active)
  if (active.length === 0) {
    return {
      status: 'none',
      retryable: false,
      say: 'I have no list of services here. I can take a message, and somebody will call you back about it.',
    }
  }
  const wanted = input.name?.trim() ?? ''
  const matching = wanted === '' ? active : findByName(active, wanted)
  if (matching.length > 0) return offered(matching, brief)
  return {
    status: 'not_found',
    retryable: true,
    say: `I find no service called ${wanted}. We offer ${spokenList(namesOf(active))}.`,
    data: { services: active.map((service) => service.name) },
  }
})

function offered(services: Service[], brief: Brief): ToolResult {
  const say =
    services.length <= mostSpoken
      ? services.map((service) => described(service, brief)).join(' ')
      : `We offer ${spokenList(namesOf(services))}. Which one would you like to know more about?`
  return {
    status: 'ok',
    retryable: false,
    say,
    data: { services: services.map((each) => detailed(each, brief)) },
  }
}

function described(service: Service, brief: Brief): string {
  return `${service.name} takes ${spokenDuration(service.duration_minutes)}${cost(service, brief)}.`
}

function cost({ price_amount }: Service, { business }: Brief): string {
  if (price_amount === null) return ''
  const price = spokenMoney(price_amount, business.currency)
  return price_amount === 0 ? ` and is ${price}` : ` and costs ${price}`
}

function detailed(service: Service, brief: Brief): Record<string, unknown> {
  const { price_amount } = service
  return {
    id: service.id,
    name: service.name,
    description: service.description,
    duration_minutes: service.duration_minutes,
    price: price_amount === null ? null : spokenMoney(price_amount, brief.business.currency),
    offered_by: brief.staff
      .filter((staff) => staff.service_ids.includes(service.id))
      .map((staff) => staff.name),
  }
}

function namesOf(services: Service[]): string[] {
  const names = services.slice(0, mostSpoken).map((service) => service.name)
  return services.length > mostSpoken ? [...names, 'others'] : names
}
