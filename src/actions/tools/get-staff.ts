import type { Temporal } from 'temporal-polyfill'
import { closuresOn } from '../scheduling/closures-on.ts'
import { chosenService } from './chosen-service.ts'
import { toolAction, type ToolContext } from './tool-action.ts'
import { staffDay } from '#domain/availability/day-times.ts'
import type { Brief } from '#domain/brief.ts'
import { findByName } from '#domain/find-by-name.ts'
import { localDate, openDay } from '#domain/opening-hours.ts'
import { openingOf } from '#domain/opening-of.ts'
import { sayDay } from '#domain/spoken-moment.ts'
import { spokenList } from '#domain/spoken-words.ts'
import { getStaff as definition } from '#domain/tools/get-staff.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import { readWantedTime } from '#domain/wanted-time/wanted-time.ts'

type Person = Brief['staff'][number]

const MOST_SPOKEN = 6

/** Who works here: all, those who offer a service, those who are in on a day. Never their private phone or mail. */
export const getStaff = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const brief = await context.brief()
  const named = input.name === undefined ? brief.staff : findByName(brief.staff, input.name)
  if (named.length === 0) return nobody(brief, input.name)
  const service = input.service === undefined ? null : chosenService(brief, input.service)
  if (service !== null && 'refusal' in service) return service.refusal
  const able =
    service === null ? named : named.filter(({ service_ids }) => service_ids.includes(service.chosen.id))
  const date = readDay(context, brief, input.date)
  if (date === 'unclear') return { status: 'unclear_date', retryable: true, say: 'Which day do you mean?' }
  const people = date === null ? able : await whoIsIn(context, brief, able, date)
  const what = service === null ? '' : `For ${service.chosen.name}`
  const lead = [what, date === null ? '' : `on ${sayDay(date, 'en')}`].filter((part) => part !== '').join(' ')
  if (people.length === 0) {
    return { status: 'none', retryable: false, say: `${capital(lead)} there is nobody.` }
  }
  const words = people.slice(0, MOST_SPOKEN).map((person) => described(person, brief, people.length <= 2))
  return {
    status: 'ok',
    retryable: false,
    say: `${capital(`${lead} there is`.trim())} ${spokenList(words)}.`,
    data: {
      staff: people.map((person) => ({
        name: person.name,
        title: person.title,
        services: servicesOf(person, brief),
      })),
    },
  }
})

function nobody(brief: Brief, name: string | undefined): ToolResult {
  const names = spokenList(brief.staff.slice(0, MOST_SPOKEN).map((person) => person.name))
  if (names === '') return { status: 'none', retryable: false, say: 'I have no list of who works here.' }
  return {
    status: 'not_found',
    retryable: true,
    say: `I find nobody called ${name ?? ''} here. There is ${names}.`,
  }
}

function readDay(
  { clock }: ToolContext,
  brief: Brief,
  said: string | undefined,
): Temporal.PlainDate | 'unclear' | null {
  if (said === undefined || said.trim() === '') return null
  const today = localDate(brief.business, clock.now())
  return readWantedTime(said, today, brief.business.language).dates?.[0] ?? 'unclear'
}

async function whoIsIn(
  { stores }: ToolContext,
  brief: Brief,
  people: readonly Person[],
  date: Temporal.PlainDate,
): Promise<Person[]> {
  const closures = await closuresOn(stores, date.toString())
  if (openDay({ ...openingOf(brief), closures }, date).periods.length === 0) return []
  const found: Person[] = []
  for (const person of people) {
    const week = (await stores.staff.availability(person.id)) ?? []
    const exceptions = (await stores.staff.exceptions(person.id)) ?? []
    const times = staffDay({ id: person.id, week, exceptions }, date.toString(), date.dayOfWeek % 7)
    if (times.length > 0) found.push(person)
  }
  return found
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function described(person: Person, brief: Brief, withServices: boolean): string {
  const title = person.title === null ? '' : `, ${person.title}`
  const services = withServices ? servicesOf(person, brief) : []
  return `${person.name}${title}${services.length === 0 ? '' : `, for ${spokenList(services)}`}`
}

function servicesOf({ service_ids }: Person, { services }: Brief): string[] {
  return services.filter(({ id, is_active }) => is_active && service_ids.includes(id)).map(({ name }) => name)
}
