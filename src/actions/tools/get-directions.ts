import { searchKnowledge } from '../knowledge/search-knowledge.ts'
import { toolAction, type ToolContext } from './tool-action.ts'
import { directionQuestions } from '#domain/direction-questions.ts'
import type { FoundPassage } from '#domain/passage.ts'
import { spokenExcerpt } from '#domain/spoken-excerpt.ts'
import { getDirections as definition } from '#domain/tools/get-directions.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** More than this nobody remembers on the way. */
const mostPassages = 2

type By = 'car' | 'public_transport' | 'on_foot' | undefined

/** The address, and what is written down about the way. `unknown`: neither is there. */
export const getDirections = toolAction(definition, async (context, { by }): Promise<ToolResult> => {
  const business = await context.stores.business.get()
  const address = business?.address?.trim() || null
  const passages = await findPassages(context, business?.language ?? '', by)
  if (address === null && passages.length === 0) return unknown
  const said = [
    address === null ? '' : `We are at ${address}.`,
    ...passages.map(({ text }) => spokenExcerpt(text, '')),
  ]
  return {
    status: 'ok',
    retryable: false,
    say: said.filter((sentence) => sentence !== '').join(' '),
    data: {
      address,
      website: business?.website ?? null,
      maps_url: address && mapsUrl(business?.name, address),
      passages,
    },
  }
})

const unknown: ToolResult = {
  status: 'unknown',
  retryable: false,
  say: 'I am sorry, I have no address or directions here. May I take a message, so that somebody can call you back about it?',
}

async function findPassages({ stores }: ToolContext, language: string, by: By): Promise<FoundPassage[]> {
  const found = new Map<string, FoundPassage>()
  for (const question of directionQuestions(language, by)) {
    for (const passage of await searchKnowledge(stores, { question, language })) {
      if (passage.score > (found.get(passage.id)?.score ?? 0)) found.set(passage.id, passage)
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, mostPassages)
}

/** Opens in any map application; https://developers.google.com/maps/documentation/urls/get-started. */
function mapsUrl(name: string | undefined, address: string): string {
  const query = new URLSearchParams({ api: '1', query: name === undefined ? address : `${name}, ${address}` })
  return `https://www.google.com/maps/search/?${query.toString()}`
}
