import type { ToolCall, Turn as AnyTurn } from '#lib/call-types.ts'

type Turn = Pick<AnyTurn, 'id' | 'text' | 'started_at' | 'latency_ms'>
type Tool = Pick<ToolCall, 'started_at' | 'duration_ms'>

/** Where the time went between the caller's last word and the first sound of an answer. The parts sum up to the whole. */
export interface TurnTiming {
  turn_id: string
  text: string
  total_ms: number
  /** Until it knew what to say or to look up; between two tools too. */
  thinking_ms: number
  /** While tools ran. */
  looking_up_ms: number
  /** From what a tool had told to the first sound. */
  wording_ms: number
}

/** Null for a turn that answered nobody. */
export function timingOf(turn: Turn, tools: readonly Tool[]): TurnTiming | null {
  const { latency_ms } = turn
  if (latency_ms === null) return null
  const to = Date.parse(turn.started_at)
  const spans = spansWithin(tools, to - latency_ms, to)
  const looking_up_ms = spans.reduce((sum, [start, end]) => sum + end - start, 0)
  const last = spans.at(-1)
  const wording_ms = last === undefined ? 0 : to - last[1]
  return {
    turn_id: turn.id,
    text: turn.text,
    total_ms: latency_ms,
    thinking_ms: latency_ms - looking_up_ms - wording_ms,
    looking_up_ms,
    wording_ms,
  }
}

type Span = [start: number, end: number]

/** When tools ran in a stretch of time, in order; two at once count once. */
function spansWithin(tools: readonly Tool[], from: number, to: number): Span[] {
  const spans: Span[] = []
  const wanted = tools
    .map(({ started_at, duration_ms }): Span => {
      const start = Date.parse(started_at)
      return [Math.max(from, start), Math.min(to, start + duration_ms)]
    })
    .filter(([start, end]) => end > start)
    .toSorted((a, b) => a[0] - b[0])
  for (const [start, end] of wanted) {
    const last = spans.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else spans.push([start, end])
  }
  return spans
}
