import { chooseTool, finderFor, isInformation, isLastResort } from './choose-tool.ts'
import type { Brain, Decision } from './brain.ts'
import type { DeclaredTool } from './declared-tool.ts'
import { fillArguments, questionFor, type Reading } from './fill-arguments.ts'
import { onlyValueFrom } from './known-things.ts'
import { parameterFor, type ToolContent } from './results.ts'

/** What the caller wants done, while it takes more than one step. */
export interface Goal {
  tool: string
  args: Record<string, unknown>
  /** The parameter that was asked for, of the tool or of its search. */
  asked: string | null
  /** What was looked for on the way last; other wishes look again. */
  search: { tool: string; args: Record<string, unknown> } | null
  /** Tools that were used to find something out for it. */
  searched: readonly string[]
  /** All that the caller said about it. */
  words: string
  /** The tool was called and has not answered. */
  isUnderWay: boolean
}

export function newGoal(tool: DeclaredTool, words: string): Goal {
  const nothing = { args: {}, asked: null, search: null, searched: [], isUnderWay: false }
  return { tool: tool.name, words, ...nothing }
}

const LEFT = 'All right, I have left it. Is there anything else I can do for you?'

/** The caller says something while a goal stands. Null: it is about something else, and the goal is given up. */
export function continueGoal(brain: Brain, goal: Goal, text: string): Decision | null {
  const tool = brain.tools.find((one) => one.name === goal.tool)
  if (!tool || goal.isUnderWay) return null
  if (/\b(never ?mind|forget it|no,? thank)/i.test(text)) return leave(brain)
  const isFreeText = /message|note|reason|memory|comment|feedback/.test(goal.asked ?? '')
  const other = chooseTool(brain.tools, text, brain.world)
  const reading = { ...readingOf(brain, text, goal.asked), hasChosen: false }
  const wantsOtherTime = other !== null && isLastResort(other) && lookAgain(brain, goal, reading) !== null
  const isOther =
    !wantsOtherTime &&
    other !== null &&
    other.name !== goal.tool &&
    other.name !== goal.search?.tool &&
    !isFreeText
  if (isOther && (text.includes('?') || goal.asked === null || /end_?call/.test(other.name))) {
    return isInformation(other) ? aside(brain, other, text) : null
  }
  const next = pursue(brain, tool, { ...goal, words: `${goal.words} ${text}` }, text)
  const isNo = /^(no|nope)\b/i.test(text.trim()) && goal.asked === null
  const looksAgain = next.calls[0]?.name === goal.search?.tool && next.calls.length > 0
  return isNo && !looksAgain ? leave(brain) : next
}

function leave(brain: Brain): Decision {
  return { brain: { ...brain, goal: null }, say: LEFT, calls: [] }
}

/** A question in between: answered, and the goal stays. Null when more would have to be asked for it. */
function aside(brain: Brain, tool: DeclaredTool, text: string): Decision | null {
  const { args, missing } = fillArguments(tool, {}, readingOf(brain, text, null))
  return missing.length > 0 ? null : { brain, say: null, calls: [{ name: tool.name, args }] }
}

/** One step nearer: call the tool, or find out first, or ask. */
export function pursue(brain: Brain, tool: DeclaredTool, goal: Goal, text: string): Decision {
  const reading = readingOf(brain, text, goal.asked)
  const { args, missing } = fillArguments(tool, goal.args, reading)
  const kept = { ...goal, args, asked: null }
  const isAnswer = goal.asked !== null && args[goal.asked] !== undefined
  const hasChosen = isAnswer || missing.length < requiredOpen(tool, goal)
  const again = lookAgain(brain, goal, { ...reading, hasChosen })
  if (again) return search(brain, { ...kept, ...again.goal }, again.tool, again.args)
  const [first] = missing
  if (!first) return call(brain, kept, tool)
  const finder = finderFor(tool, first.name, brain.tools)
  if (finder && !goal.searched.includes(finder.name)) return findOut(brain, kept, finder, text)
  return { brain: { ...brain, goal: { ...kept, asked: first.name } }, say: questionFor(first), calls: [] }
}

function requiredOpen(tool: DeclaredTool, goal: Goal): number {
  return tool.parameters.filter(({ name, required }) => required && goal.args[name] === undefined).length
}

function call(brain: Brain, goal: Goal, tool: DeclaredTool): Decision {
  const say = /end_?call|hang_?up/.test(tool.name) ? 'Thank you for calling. Goodbye!' : null
  const kept = { ...goal, isUnderWay: true }
  return { brain: { ...brain, goal: kept }, say, calls: [{ name: tool.name, args: goal.args }] }
}

function findOut(brain: Brain, goal: Goal, finder: DeclaredTool, text: string): Decision {
  const reading = readingOf(brain, goal.words, null)
  const given = finder.parameters.flatMap(({ name }) =>
    goal.args[name] === undefined ? [] : [[name, goal.args[name]] as const],
  )
  const { args, missing } = fillArguments(finder, Object.fromEntries(given), { ...reading, latest: text })
  const [unknown] = missing
  if (!unknown) return search(brain, goal, finder, args)
  return { brain: { ...brain, goal: { ...goal, asked: unknown.name } }, say: questionFor(unknown), calls: [] }
}

function search(brain: Brain, goal: Goal, finder: DeclaredTool, args: Record<string, unknown>): Decision {
  const searched = [...new Set([...goal.searched, finder.name])]
  const next = { ...goal, asked: null, search: { tool: finder.name, args }, searched }
  return { brain: { ...brain, goal: next }, say: null, calls: [{ name: finder.name, args }] }
}

/** Another day, another service: the caller did not choose from what was found, but wants something else. */
function lookAgain(
  { tools }: Brain,
  goal: Goal,
  reading: Reading & { hasChosen: boolean },
): { tool: DeclaredTool; args: Record<string, unknown>; goal: Partial<Goal> } | null {
  const tool = tools.find((one) => one.name === goal.search?.tool)
  if (!tool || goal.search === null || reading.hasChosen) return null
  const said = fillArguments(tool, {}, reading).args
  const fresh = Object.entries(said).filter(([name, value]) => goal.search?.args[name] !== value)
  if (fresh.length === 0) return null
  return { tool, args: { ...goal.search.args, ...Object.fromEntries(fresh) }, goal: {} }
}

/** A tool of the goal has answered. What is to be called next, if that needs no word of the caller. */
export function goalAnswered(
  brain: Brain,
  goal: Goal,
  name: string,
  content: ToolContent,
): { goal: Goal | null; next: Decision | null } {
  const tool = brain.tools.find((one) => one.name === goal.tool)
  const names = (tool?.parameters ?? []).map((parameter) => parameter.name)
  if (name === goal.tool) {
    if (content.status === 'ok' || !content.retryable) return { goal: null, next: null }
    const { hold_id: _spent, ...rest } = goal.args
    const hasOthers = JSON.stringify(content.data ?? null).includes('hold_id')
    const asked = parameterFor(content.status, names)
    return { goal: { ...goal, args: hasOthers ? rest : goal.args, asked, isUnderWay: false }, next: null }
  }
  if (name !== goal.search?.tool || !tool) return { goal, next: null }
  if (content.status !== 'ok' && content.status !== '') {
    const finder = brain.tools.find((one) => one.name === name)
    const asked = parameterFor(
      content.status,
      (finder?.parameters ?? []).map((parameter) => parameter.name),
    )
    return { goal: { ...goal, asked }, next: null }
  }
  return { goal, next: goOn(brain, goal, tool) }
}

/** Where there was nothing to choose: the next thing is looked up, or the tool is asked, which itself asks why. */
function goOn(brain: Brain, goal: Goal, tool: DeclaredTool): Decision | null {
  const ids = tool.parameters.filter(
    ({ name, required }) => required && name.endsWith('_id') && !/hold|slot/.test(name),
  )
  const found = ids.flatMap(({ name }) => {
    const value = goal.args[name] ?? onlyValueFrom(brain.known, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  if (found.length < ids.length || found.length === 0) return null
  const kept = { ...goal, args: { ...goal.args, ...Object.fromEntries(found) } }
  const missing = tool.parameters.find(({ name, required }) => required && kept.args[name] === undefined)
  if (missing) {
    const finder = finderFor(tool, missing.name, brain.tools)
    return finder && !goal.searched.includes(finder.name) ? findOut(brain, kept, finder, goal.words) : null
  }
  return tool.parameters.some(({ name }) => name === 'reason') ? call(brain, kept, tool) : null
}

export function readingOf(brain: Brain, words: string, asked: string | null): Reading {
  return { words, asked, known: brain.known, world: brain.world, today: brain.today }
}
