import type { DeclaredTool } from './declared-tool.ts'
import { speaksOf } from './fill-arguments.ts'
import type { World } from './read-instructions.ts'

/** A thing callers want: how tools for it are called, and by which words it is asked for. */
interface Wish {
  tool: RegExp
  words: RegExp
}

/** In order: the first wish with a tool wins, so the more particular stand before the more general. */
const wishes: Wish[] = [
  {
    tool: /sms|text_message/,
    words:
      /\b(text|message|send)\b.*\b(me|my phone|my number)\b.*\b(address|appointment|website|link|details|directions)\b|\b(by|in a|via) (text|sms|whatsapp)\b/i,
  },
  { tool: /send_e?_?mail/, words: /\b(e-?mail|mail) (me|us|it|that|the)\b|\bby e-?mail\b/i },
  // Questions about the rules of the house, whatever else they name.
  {
    tool: /knowledge|faq|^answer_/,
    words:
      /\bhow late\b.*\bcancel|\bpolicy\b|\bcancel.*\b(fees?|charged?)\b|\bwhat (should|must|do|does)\b.*\b(bring|wear|prepare)\b/i,
  },
  { tool: /recording/, words: /(\bnot|n['’]t|\bstop|\bwithout) .*\brecord/i },
  { tool: /cancel/, words: /\bcancel/i },
  {
    tool: /reschedul|move_/,
    words: /\breschedul|\b(move|change|shift)\b.*\b(appointment|booking|visit|reservation)\b/i,
  },
  {
    tool: /feedback|complain/,
    words:
      /\b(complain|complaint|feedback|unhappy|not happy|disappointed|angry|terrible|awful|rude|unacceptable|compliment|praise|suggestion|thank you for the (great|good))\b/i,
  },
  {
    tool: /wait_?list/,
    words: /\b(wait(ing)?[ -]?list|cancellation list|if (something|anything) (frees|opens) up)\b/i,
  },
  {
    tool: /call_?back/,
    words: /\b(call|ring|phone|called) (me|us) (back|tomorrow|later|on|at|this|next)\b|\bcall ?back\b/i,
  },
  { tool: /memory|remember/, words: /\b(remember|for next time|keep in mind)\b/i },
  { tool: /note/, words: /\b((make|take|add|put) a note|please note|note (down )?that)\b/i },
  {
    tool: /update_customer/,
    words:
      /\b(change|correct|update|fix) my (name|e-?mail|address|details)\b|\bmy (new )?(name|e-?mail)( address)? (is (now|spelled)|has changed|changed)|\bmy new (name|e-?mail)/i,
  },
  {
    tool: /create_customer|register/,
    words: /\b(new (customer|patient|client)|never been (to|with) you|register|sign me up)\b/i,
  },
  {
    tool: /get_customer/,
    words: /\b(know about me|my (last|previous) visit|when was i|my (history|file|record))\b/i,
  },
  {
    tool: /directions|location/,
    words: /\b(directions|how (do|can) (i|we) (get|find)|where (are you|is the)|find you|get to you)\b/i,
  },
  {
    tool: /message/,
    words:
      /\b(message|call(ed)? (me|us) back|call ?back|ring me back|pass (it|this|that) on|tell (them|him|her) (that|to)|let (them|him|her) know)\b/i,
  },
  {
    tool: /transfer|human|person/,
    words: /\b(human|(real|actual|live) person|somebody real|manager|speak to (a |some)(person|one|body))\b/i,
  },
  {
    tool: /switch|hand_?over|hand_?off/,
    words: /\b(speak|talk|switch|connect|put|pass|transfer|get)\b.*\b(to|with|through)\b|\bdepartment\b/i,
  },
  { tool: /transfer/, words: /\b(put|connect|transfer) (me|us)\b/i },
  {
    tool: /^(book|make|reserve)_|^(schedule|create)_(appointment|booking|visit|reservation)/,
    words:
      /\b(book|schedule|reserve|(need|want|like|make|get|have) an? (appointment|visit|table|reservation))\b/i,
  },
  {
    tool: /availab|slots?$|free_/,
    words: /\b(availab\w*|free|slots?|openings?(?! hours| times)|earliest|when can i|fit me in)\b/i,
  },
  {
    tool: /^(find|get|list|look_?up|search)_.*(appointment|booking|reservation)/,
    words: /\b(my|an existing) (appointments?|bookings?|visit|reservation)\b/i,
  },
  { tool: /hours|opening/, words: /\b(hours?|open(ing|s)?|clos(e|es|ed|ing))\b/i },
  {
    tool: /service|price|menu|treatment/,
    words: /\b(services?|pric(e|es|ing)|costs?|how much|charge|fees?|offer|treatments?|what do you do)\b/i,
  },
  { tool: /staff|team/, words: /\b(staff|team|who works|which (doctor|dentist|stylist))\b/i },
  {
    tool: /end_?call|hang_?up/,
    words:
      /\b((good ?)?bye|that('s| is| will be|'ll be) (all|it|everything)|hang up|nothing else|have a (nice|good|great) (day|evening|one))\b/i,
  },
]

const question = /\?|^(who|what|when|where|which|why|how|do|does|did|is|are|can|could|will|would|may)\b/i
const knowledgeTool = /knowledge|faq|answer|search/
/** Verbs and fillers of tool names; they say nothing about what the tool is for. */
const plainTokens = new Set([
  'get',
  'set',
  'find',
  'list',
  'check',
  'take',
  'make',
  'look',
  'call',
  'with',
  'business',
])

/** The tool that the caller's words ask for, or null. The owner's rules of handing over come first. */
export function chooseTool(
  tools: readonly DeclaredTool[],
  text: string,
  { people, handovers, topics, services }: Pick<World, 'people' | 'handovers' | 'topics' | 'services'>,
): DeclaredTool | null {
  const isHandedOver = handovers.some(({ keywords }) => speaksOf(keywords, text))
  const handover = isHandedOver ? tools.find((tool) => tool.name === 'switch_role') : undefined
  if (handover) return handover
  const transfer = asksFor(people, text) ? tools.find((tool) => tool.name.startsWith('transfer')) : undefined
  if (transfer) return transfer
  const knowledge = tools.find((tool) => knowledgeTool.test(tool.name)) ?? null
  if (knowledge && isWrittenDown(topics, text)) return knowledge
  for (const wish of wishes) {
    const asked = wish.words.exec(text)?.[0]
    if (asked === undefined || isOfName(services, text, asked)) continue
    const tool = tools.find((one) => wish.tool.test(one.name))
    if (tool) return tool
  }
  const booking = wantsOneOf(services, text) ? tools.find((tool) => tool.name.startsWith('book_')) : undefined
  if (booking) return booking
  const named = tools.find((tool) => isNamed(tool, text))
  if (named) return named
  return question.test(text.trim()) ? knowledge : null
}

/** "Please book: Call back about a stay": what sounds like a wish is in the name of a service. */
function isOfName(services: readonly string[], text: string, asked: string): boolean {
  const [all, part] = [text.toLowerCase(), asked.toLowerCase()]
  return services.some((name) => name.toLowerCase().includes(part) && all.includes(name.toLowerCase()))
}

/** The caller asks just what somebody has written down. Of a long question, the instructions have the beginning. */
function isWrittenDown(topics: readonly string[], text: string): boolean {
  const asked = lettersOf(text)
  return topics.some((topic) =>
    topic.endsWith('…') ? asked.startsWith(lettersOf(topic)) : asked === lettersOf(topic),
  )
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** "I'd like a cleaning": the caller wants one of these. */
function wantsOneOf(services: readonly string[], text: string): boolean {
  if (!/\b(i'd like|i would like|i need|i want|we need|can i (get|have)|could i (get|have))\b/i.test(text))
    return false
  return services.some((name) => text.toLowerCase().includes(name.toLowerCase()))
}

/** The caller wants to speak to one of these. */
function asksFor(people: readonly string[], text: string): boolean {
  if (!/\b(speak|talk|put|connect|transfer|get)\b.*\b(to|with|through)\b/i.test(text)) return false
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu))
  return people.some((name) =>
    (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word)),
  )
}

/** The caller says a telling word of the tool's name: "directions" for `get_directions`. */
function isNamed(tool: DeclaredTool, text: string): boolean {
  const words = new Set(text.toLowerCase().match(/[a-z]+/g))
  return tool.name.split('_').some((token) => token.length > 3 && !plainTokens.has(token) && words.has(token))
}

/** Any question goes there that nothing else is for. */
export function isLastResort({ name }: DeclaredTool): boolean {
  return knowledgeTool.test(name)
}

/** It tells something and changes nothing. */
export function isInformation({ name }: DeclaredTool): boolean {
  return /^(get|find|list|look_?up|search|answer|check)_/.test(name)
}

/**
 * A tool whose results hold what a parameter of another one wants, because it is looked up and not asked for: free times
 * for a hold or a start, appointments for the id of one.
 */
export function finderFor(
  tool: DeclaredTool,
  parameter: string,
  tools: readonly DeclaredTool[],
): DeclaredTool | null {
  const wanted = /^appointment_id$|^booking_id$/.test(parameter)
    ? /^(find|get|list|look_?up|search)_.*(appointment|booking|reservation)/
    : /hold|slot|^start|_at$|_id$/.test(parameter)
      ? /availab|slots?$|free_/
      : null
  if (wanted === null) return null
  return tools.find((one) => wanted.test(one.name) && one.name !== tool.name) ?? null
}
