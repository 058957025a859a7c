import type { DeclaredTool, ToolParameter } from './declared-tool.ts'
import type { World } from './read-instructions.ts'
import { valueFrom, type KnownThing } from './known-things.ts'
import { readDayWords, readTimeWords } from './read-moment.ts'
import {
  readBareName,
  readDate,
  readEmail,
  readMessage,
  readPersonName,
  readPhoneNumber,
  readReason,
  readRelation,
  readTime,
  readWholeNumber,
} from './read-words.ts'

export interface Reading {
  /** What the caller says now. */
  words: string
  /** The parameter that was just asked for: the whole of the words may be its value. */
  asked: string | null
  known: readonly KnownThing[]
  world: World
  /** YYYY-MM-DD */
  today: string
  /** Where `words` are all that was said so far: what was said now. */
  latest?: string
}

export interface Filled {
  args: Record<string, unknown>
  /** Required, and not to be read out of anything said so far. */
  missing: ToolParameter[]
}

/** Adds to `before` whatever of the tool's parameters the words tell. */
export function fillArguments(tool: DeclaredTool, before: Record<string, unknown>, reading: Reading): Filled {
  const args = { ...before }
  for (const parameter of tool.parameters) {
    if (args[parameter.name] !== undefined && parameter.name !== reading.asked) continue
    const value = readValue(parameter, reading)
    if (value !== null && value !== undefined) args[parameter.name] = value
  }
  const missing = tool.parameters.filter(
    (parameter) => parameter.required && args[parameter.name] === undefined,
  )
  return { args, missing }
}

function readValue(parameter: ToolParameter, reading: Reading): unknown {
  const { name, type, choices } = parameter
  const { words, known } = reading
  if (choices.includes('complaint')) return readMood(choices, words)
  if (choices.length > 0) return readChoice(choices, words)
  const fromKnown = parameter.required ? valueFrom(known, name, words) : undefined
  if (fromKnown !== undefined) return fromKnown
  if (name.endsWith('_id') || type === 'object' || type === 'array') return null
  if (type === 'boolean') return parameter.required ? /\b(yes|urgent|please|correct)\b/i.test(words) : null
  if (type === 'integer' || type === 'number') return readWholeNumber(words)
  return readText(parameter, reading)
}

/** By the parameter's name; anything unknown is only taken when it was asked for, or must be there. */
function readText({ name, description, required }: ToolParameter, reading: Reading): string | null {
  const { words, asked, today, world } = reading
  const isAsked = asked === name
  // Only whoever shares a number is asked who they are.
  if (/when several people/i.test(description) && !isAsked) return null
  if (/e_?mail/.test(name)) return readEmail(words)
  if (name === 'digits') return words.match(/\d[\d*#]*|[*#]+/)?.[0] ?? null
  if (/phone|number|callback/.test(name)) return readPhoneNumber(words)
  // Whoever is meant, the tool finds them in the caller's words.
  if (name === 'target') return words.trim().slice(0, 200)
  if (/role|department|target|destination/.test(name))
    return readRole(reading.world, words) ?? (isAsked ? words.trim() : null)
  if (name === 'relation') return readRelation(words)
  if (/service/.test(name) || (name === 'name' && /service/.test(description)))
    return mentioned(world.services, words) ?? (isAsked ? words.trim() : null)
  if (/staff|doctor/.test(name) || (name === 'name' && /part of a person/i.test(description)))
    return mentioned(world.staff, words) ?? (isAsked ? words.trim() : null)
  if (/message|note|summary|content|body|memory|comment|feedback|^words$/.test(name))
    return isAsked ? words.trim() : required ? readMessage(words) : null
  if (/question|query|topic|search/.test(name)) return words.trim()
  if (/reason/.test(name)) return required || isAsked ? words.trim() : readReason(words)
  if (/name/.test(name) && !/service|role|staff/.test(name)) {
    return readPersonName(words) ?? (isAsked ? readBareName(words) : null)
  }
  if (/date|day|_on$/.test(name)) {
    return /words|tomorrow/i.test(description) ? readDayWords(words) : readDate(words, today)
  }
  if (name === 'time' && description !== '') return readTimeWords(words)
  if (/(start|begin|end).*(_at|time)|when/.test(name)) return readMoment(words, today)
  if (/time/.test(name)) return readTime(words)
  return isAsked ? words.trim() : null
}

/** The longest of the names that is said, or one of its telling words: "cleaning", "Dr. Lopez". */
function mentioned(names: readonly string[], words: string): string | null {
  const lower = words.toLowerCase()
  const whole = names.filter((name) => lower.includes(name.toLowerCase()))
  if (whole.length > 0) return whole.toSorted((a, b) => b.length - a.length)[0] ?? null
  const said = new Set(lower.match(/[\p{L}-]+/gu))
  return names.find((name) => tellingWords(name).some((word) => said.has(word))) ?? null
}

const plainWords = new Set(['appointment', 'service', 'general', 'with'])

function tellingWords(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? []
  return words.filter((word) => !plainWords.has(word))
}

function readMoment(words: string, today: string): string | null {
  const date = readDate(words, today)
  const time = readTime(words)
  return date && time ? `${date}T${time}` : null
}

/** Praise, a wish, or that something went wrong. */
function readMood(choices: readonly string[], words: string): string | null {
  const isGlad =
    /\b(great|excellent|wonderful|lovely|love|happy with|compliment|praise|thank you for)\b/i.test(words)
  const isUnhappy = /\b(not happy|unhappy|complain|but|terrible|awful)\b/i.test(words)
  if (isGlad && !isUnhappy) return choices.find((choice) => /praise|compliment/.test(choice)) ?? null
  if (/\b(suggest|suggestion|idea|should offer)\b/i.test(words)) {
    return choices.find((choice) => choice.startsWith('suggest')) ?? null
  }
  return 'complaint'
}

/** The choice whose words are all said, or else one of its longer words: "billing" for `billing_support`. */
function readChoice(choices: readonly string[], words: string): string | null {
  const isSaid = (phrase: string): boolean => new RegExp(`\\b${escaped(phrase)}\\b`, 'i').test(words)
  return (
    choices.find((choice) => isSaid(tokens(choice).join(' '))) ??
    choices.find((choice) => tokens(choice).some((token) => token.length > 3 && isSaid(token))) ??
    null
  )
}

/** "Speak to sales, please": sales. One that the instructions name is sure; any other is what the caller says. */
function readRole({ roles, handovers }: World, words: string): string | null {
  const named = readChoice(
    roles.flatMap(({ role, name }) => [role, name]),
    words,
  )
  if (named) return named
  const rule = handovers.find(({ keywords }) => speaksOf(keywords, words))
  if (rule) return rule.role
  const said =
    /\b(?:to|with|through to|for)\s+(?!(?:speak|talk|be|get|switch)\b)(?:(?:someone|somebody) (?:in|from)\s+)?(?:(?:the|your|a|an)\s+)?([a-z]{3,})/i
  return said.exec(words)?.[1]?.toLowerCase() ?? null
}

/** One of them is said, as a word of its own. */
export function speaksOf(keywords: readonly string[], words: string): boolean {
  return keywords.some((keyword) => new RegExp(`\\b${escaped(keyword)}`, 'i').test(words))
}

function tokens(choice: string): string[] {
  return choice.split(/[_\s-]+/)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** How the missing thing is asked for. */
export function questionFor(parameter: ToolParameter): string {
  const { name, choices } = parameter
  if (choices.length > 0)
    return `Which would you like: ${choices.map((choice) => choice.replaceAll('_', ' ')).join(', ')}?`
  if (/phone|number|callback/.test(name)) return 'What number can we reach you on?'
  if (/e_?mail/.test(name)) return 'What is your e-mail address?'
  if (/message|note|content|body/.test(name)) return 'What would you like me to pass on?'
  if (/hold|slot/.test(name)) return 'Which of these times would suit you?'
  if (/service/.test(name)) return 'Which service would you like?'
  if (/staff/.test(name)) return 'Whom would you like to see?'
  if (/role|department|target|destination/.test(name)) return 'Whom would you like to speak to?'
  if (/name/.test(name)) return 'May I have your name, please?'
  if (/date|day|start|when/.test(name)) return 'Which day and time would suit you?'
  if (/time/.test(name)) return 'What time would suit you?'
  return `Could you tell me the ${name.replaceAll('_', ' ')}, please?`
}
