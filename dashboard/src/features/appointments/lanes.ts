/** A stretch of a day; minutes from midnight. */
export interface Stretch {
  start: number
  end: number
}

export interface Lane {
  /** From 0; those that overlap stand side by side. */
  lane: number
  of: number
}

/** Side by side only as far as they overlap: each group of overlapping ones shares the width among as many as need it. */
export function lanesOf<T extends Stretch>(stretches: readonly T[]): (T & Lane)[] {
  const placed: (T & Lane)[] = []
  let group: (T & Lane)[] = []
  let groupEnd = -1
  const close = () => {
    const of = Math.max(1, ...group.map(({ lane }) => lane + 1))
    placed.push(...group.map((each) => ({ ...each, of })))
    group = []
  }
  for (const each of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= groupEnd) close()
    const taken = new Set(group.filter(({ end }) => end > each.start).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane += 1
    group.push({ ...each, lane, of: 1 })
    groupEnd = Math.max(groupEnd, each.end)
  }
  close()
  return placed
}

/** The hours a calendar shows: those of the week, and whatever lies outside them, with whole hours around. */
export function shownHours(open: readonly Stretch[], appointments: readonly Stretch[]): Stretch {
  const all = [...(open.length === 0 ? [{ start: 9 * 60, end: 17 * 60 }] : open), ...appointments]
  const start = Math.min(...all.map((each) => each.start))
  const end = Math.max(...all.map((each) => each.end))
  return {
    start: Math.max(0, Math.floor(start / 60 - 0.5) * 60),
    end: Math.min(24 * 60, Math.ceil(end / 60 + 0.5) * 60),
  }
}
