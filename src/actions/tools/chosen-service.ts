import type { Brief } from '#domain/brief.ts'
import { findByName } from '#domain/find-by-name.ts'
import type { Service } from '#domain/service.ts'
import { spokenList } from '#domain/spoken-words.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

type Chosen<T> = { chosen: T } | { refusal: ToolResult }

const MOST_SPOKEN = 6

/** The service that is meant, or what to ask. The only one there is needs no name. */
export function chosenService(brief: Brief, said: string | undefined): Chosen<Service> {
  const active = brief.services.filter((service) => service.is_active)
  const [only] = active
  if (only === undefined) return { refusal: nothingToBook }
  if ((said ?? '').trim() === '' && active.length === 1) return { chosen: only }
  const [first, ...others] = findByName(active, said ?? '')
  if (first !== undefined && others.length === 0) return { chosen: first }
  const choice = first === undefined ? active : [first, ...others]
  const data = { services: choice.map(({ name }) => name) }
  const names = spokenList(
    choice.slice(0, MOST_SPOKEN).map(({ name }) => name),
    'or',
  )
  if ((said ?? '').trim() === '' || first !== undefined) {
    return {
      refusal: {
        status: 'service_needed',
        retryable: true,
        say: `Which service would you like: ${names}?`,
        data,
      },
    }
  }
  return {
    refusal: {
      status: 'unknown_service',
      retryable: true,
      say: `I find no service called ${said ?? ''}. We offer ${names}. Which one would you like?`,
      data,
    },
  }
}

const nothingToBook: ToolResult = {
  status: 'no_services',
  retryable: false,
  say: 'I cannot book anything myself here. I can take a message, and somebody will call you back about it.',
}

/** The person asked for. Null: nobody was. */
export function chosenStaff(brief: Brief, said: string | undefined): Chosen<Brief['staff'][number] | null> {
  if (said === undefined || /^\s*(any(one|body)?|no preference|whoever.*)?\s*$/i.test(said))
    return { chosen: null }
  const [first, ...others] = findByName(brief.staff, withoutTitle(said))
  if (first !== undefined && others.length === 0) return { chosen: first }
  const choice = first === undefined ? brief.staff : [first, ...others]
  const names = spokenList(
    choice.slice(0, MOST_SPOKEN).map(({ name }) => name),
    'or',
  )
  return {
    refusal: {
      status: first === undefined ? 'unknown_staff' : 'staff_needed',
      retryable: true,
      say:
        first === undefined
          ? `I find nobody called ${said} here. There is ${names}.`
          : `Do you mean ${names}?`,
      data: { staff: choice.map(({ name }) => name) },
    },
  }
}

/** "Dr. Lopez" is Maria Lopez, whether or not her name is stored with the title. */
function withoutTitle(said: string): string {
  const plain = said.replace(/\b(dr|doctor|mr|mrs|ms|miss|prof|professor)\b\.?\s*/gi, '').trim()
  return plain === '' ? said : plain
}
