import { chooseTool } from './choose-tool.ts'
import { readTools, type DeclaredTool } from './declared-tool.ts'
import { inEnglish } from './gloss.ts'
import { continueGoal, goalAnswered, newGoal, pursue, type Goal } from './goal.ts'
import { thingsIn, type KnownThing } from './known-things.ts'
import { contentOf } from './results.ts'
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
  /** The words that were answered last, and how many tools that took are still to answer. */
  readonly answered: string | null
  readonly waitsFor: number
  /** What was to be said last; the caller may have heard less of it. */
  readonly meant: string | null
}

export interface Turn {
  speaker: 'caller' | 'ai'
  text: string
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
    answered: null,
    waitsFor: 0,
    meant: null,
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
  const decision = decideOn(brain, heard)
  return { ...decision, brain: { ...decision.brain, meant: decision.say ?? decision.brain.meant } }
}

function decideOn(brain: Brain, heard: Heard): Decision {
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
    if (direction)
      return brain.answered === direction.answer ? again(brain) : answerWords(brain, direction.answer)
  }
  return answerWords(brain, heard.text)
}

function answerWords(brain: Brain, text: string): Decision {
  const words = inEnglish(text)
  const next = brain.goal ? continueGoal(brain, brain.goal, words) : null
  const decision = next ?? begin({ ...brain, goal: null }, words)
  return { ...decision, brain: { ...decision.brain, answered: text, waitsFor: decision.calls.length } }
}

/** What was answered already is not done twice. */
function again(brain: Brain): Decision {
  return speak(brain, brain.waitsFor > 0 || brain.meant === null ? 'One moment, please.' : brain.meant)
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
  return pursue(brain, tool, newGoal(tool, text), text)
}

function afterResults(brain: Brain, results: { name: string; result: Record<string, unknown> }[]): Decision {
  let next: Brain = { ...brain, timesNotUnderstood: 0, waitsFor: 0 }
  const sentences: string[] = []
  for (const { name, result } of results) {
    const content = contentOf(result)
    next = { ...next, known: thingsIn(content.data, next.known) }
    const answered = next.goal ? goalAnswered(next, next.goal, name, content) : null
    if (answered?.next) return { ...answered.next, brain: { ...answered.next.brain, waitsFor: 1 } }
    if (answered) next = { ...next, goal: answered.goal }
    // Goodbye was said with the call.
    if (!/end_?call|hang_?up/.test(name)) sentences.push(content.say)
  }
  return speak(next, sentences.length === 0 ? null : sentences.join(' '))
}

function speak(brain: Brain, say: string | null): Decision {
  return { brain, say, calls: [] }
}
