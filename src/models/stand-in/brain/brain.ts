import { chooseTool, finderFor } from './choose-tool.ts'
import { readTools, type DeclaredTool } from './declared-tool.ts'
import { fillArguments, questionFor } from './fill-arguments.ts'
import { isRecord, thingsIn, type KnownThing } from './known-things.ts'
import { sayExactly } from './say-exactly.ts'
import { readDirection } from './stage-direction.ts'
import { todayIn, worldIn, type World } from './read-instructions.ts'
import { aboutItself, fallback, NOT_UNDERSTOOD_AGAIN, NOT_UNDERSTOOD_FIRST, smallTalk } from './small-talk.ts'
import { textOf, type ClientMessage, type Tool } from '../wire-messages.ts'

/** All that one caller's talk has come to. A value: every step makes a new one. */
export interface Brain {
  readonly world: World
  readonly tools: readonly DeclaredTool[]
  /** YYYY-MM-DD */
  readonly today: string
  readonly turns: readonly Turn[]
  readonly goal: Goal | null
  readonly known: readonly KnownThing[]
  readonly timesNotUnderstood: number
}

export interface Turn {
  speaker: 'caller' | 'ai'
  text: string
}

/** What the caller wants done, while it takes more than one step. */
interface Goal {
  tool: string
  args: Record<string, unknown>
  /** The parameter that was asked for. */
  asked: string | null
  /** Its finder has been called already. */
  searched: boolean
  words: string
}

export type Heard =
  | { kind: 'words'; text: string }
  /** The client wants an answer to this: the caller's words, or a word from the wings. */
  | { kind: 'direction'; text: string }
  /** Somebody spoke, and no words could be made out. */
  | { kind: 'noise' }
  | { kind: 'results'; results: { name: string; result: Record<string, unknown> }[] }

export interface Decision {
  brain: Brain
  say: string | null
  calls: { name: string; args: Record<string, unknown> }[]
}

const MOST_TURNS = 200

export function createBrain(setup: {
  instructions: string
  tools: Tool[] | undefined
  today: string
}): Brain {
  return {
    world: worldIn(setup.instructions),
    tools: readTools(setup.tools),
    today: todayIn(setup.instructions) ?? setup.today,
    turns: [],
    goal: null,
    known: [],
    timesNotUnderstood: 0,
  }
}

/** New instructions or tools in the midst of a talk. */
export function readContext(brain: Brain, update: NonNullable<ClientMessage['contextUpdate']>): Brain {
  const { systemInstruction, tools } = update
  return {
    ...brain,
    ...(systemInstruction === undefined ? {} : { world: worldIn(textOf(systemInstruction)) }),
    ...(tools === undefined ? {} : { tools: readTools(tools), goal: null }),
  }
}

export function remember(brain: Brain, turn: Turn): Brain {
  return turn.text.trim() === '' ? brain : { ...brain, turns: [...brain.turns, turn].slice(-MOST_TURNS) }
}

/** What to say and do about what was heard. Pure; what is said is remembered by the caller once it was spoken. */
export function decide(brain: Brain, heard: Heard): Decision {
  if (heard.kind === 'results') return afterResults(brain, heard.results)
  if (heard.kind === 'noise') {
    const say = brain.timesNotUnderstood === 0 ? NOT_UNDERSTOOD_FIRST : NOT_UNDERSTOOD_AGAIN
    return speak({ ...brain, timesNotUnderstood: brain.timesNotUnderstood + 1 }, say)
  }
  const exact = sayExactly(heard.text)
  if (exact !== null) return speak(brain, exact)
  if (heard.kind === 'direction') {
    const direction = readDirection(heard.text, brain.world.name, unansweredWords(brain))
    if (direction && 'say' in direction) return speak(brain, direction.say)
    if (direction) return answerWords(brain, direction.answer)
  }
  return answerWords(brain, heard.text)
}

function answerWords(brain: Brain, text: string): Decision {
  return brain.goal ? continueGoal(brain, brain.goal, text) : begin(brain, text)
}

function unansweredWords(brain: Brain): string | null {
  const last = brain.turns.at(-1)
  return last?.speaker === 'caller' ? last.text : null
}

function begin(brain: Brain, text: string): Decision {
  const itself = aboutItself(text, brain.world.name)
  if (itself !== null) return speak(brain, itself)
  const tool = chooseTool(brain.tools, text, brain.world)
  if (!tool) return speak(brain, smallTalk(text) ?? fallback(text))
  return pursue(brain, tool, { tool: tool.name, args: {}, asked: null, searched: false, words: text }, text)
}

function continueGoal(brain: Brain, goal: Goal, text: string): Decision {
  const tool = brain.tools.find((one) => one.name === goal.tool)
  const idle = { ...brain, goal: null }
  if (!tool) return begin(idle, text)
  if (
    /\b(never ?mind|forget it|no,? thank)/i.test(text) ||
    (goal.asked === null && /^no\b/i.test(text.trim()))
  ) {
    return speak(idle, 'All right, I have left it. Is there anything else I can do for you?')
  }
  const other = chooseTool(brain.tools, text, brain.world)
  const changesTheSubject = other !== null && other !== tool && !/message|note|reason/.test(goal.asked ?? '')
  if (changesTheSubject && (text.includes('?') || goal.asked === null)) return begin(idle, text)
  return pursue(brain, tool, { ...goal, words: `${goal.words} ${text}` }, text)
}

/** One step nearer: call the tool, or find out first, or ask. */
function pursue(brain: Brain, tool: DeclaredTool, goal: Goal, text: string): Decision {
  const reading = {
    words: text,
    asked: goal.asked,
    known: brain.known,
    world: brain.world,
    today: brain.today,
  }
  const filled = fillArguments(tool, goal.args, reading)
  const [missing] = filled.missing
  if (!missing) return call({ ...brain, goal: null }, tool, filled.args)
  const kept = { ...goal, args: filled.args, asked: missing.name }
  const finder = goal.searched || !isFound(missing.name) ? null : finderFor(tool, brain.tools)
  if (!finder) return speak({ ...brain, goal: kept }, questionFor(missing))
  const search = fillArguments(finder, {}, { ...reading, words: goal.words })
  const [unknown] = search.missing
  if (unknown) return speak({ ...brain, goal: { ...kept, asked: unknown.name } }, questionFor(unknown))
  return call({ ...brain, goal: { ...kept, asked: null, searched: true } }, finder, search.args)
}

/** Ids and times of slots are looked up, not asked for. */
function isFound(parameter: string): boolean {
  return /_id$|^start|^slot|_at$/.test(parameter)
}

function call(brain: Brain, tool: DeclaredTool, args: Record<string, unknown>): Decision {
  const say = /end_?call|hang_?up/.test(tool.name) ? 'Thank you for calling. Goodbye!' : null
  return { brain, say, calls: [{ name: tool.name, args }] }
}

function afterResults(brain: Brain, results: { name: string; result: Record<string, unknown> }[]): Decision {
  let known = brain.known
  const sentences: string[] = []
  for (const { name, result } of results) {
    const content = contentOf(result)
    known = thingsIn(content['data'], known)
    // Goodbye was said with the call.
    if (/end_?call|hang_?up/.test(name)) continue
    sentences.push(sentenceOf(content))
  }
  const next = { ...brain, known, timesNotUnderstood: 0 }
  return speak(next, sentences.length === 0 ? null : sentences.join(' '))
}

/** Results come as `{output}` or `{error}`, whose value is an object or that object as text. */
function contentOf(result: Record<string, unknown>): Record<string, unknown> {
  const inner = result['output'] ?? result['error'] ?? result['result'] ?? result
  if (isRecord(inner)) return inner
  if (typeof inner !== 'string') return {}
  try {
    const parsed: unknown = JSON.parse(inner)
    return isRecord(parsed) ? parsed : { say: inner }
  } catch {
    return { say: inner }
  }
}

function sentenceOf(content: Record<string, unknown>): string {
  const text = content['say'] ?? content['message']
  if (typeof text === 'string' && text.trim() !== '') return text
  return content['status'] === 'ok' ? 'That is done.' : 'I am sorry, that did not work.'
}

function speak(brain: Brain, say: string | null): Decision {
  return { brain, say, calls: [] }
}
