import { SwitchboardError } from '#domain/errors.ts'

export interface EntryLimits {
  /** From the assignment to being in the room. */
  joinMs: number
  /** From there to our voice being on offer, at which LiveKit SIP answers the telephone. */
  publishMs: number
}

/**
 * LiveKit's library gives itself 15 s for a connection and tries a second time; the caller hears nothing but ringing
 * meanwhile, and 30 s of it at most, so that there is time for one more agent. Twenty at once on two busy cores took 2 s
 * for both; on a machine with three times the work it can do up to 6 s, and giving up sooner would only make more work.
 */
const usualLimits: EntryLimits = { joinMs: 10_000, publishMs: 5_000 }

export interface Entry {
  join(): Promise<void>
  publish(): Promise<void>
  /** The room was joined after all, when nobody waited for it any more. */
  onLateJoin(): void
}

/**
 * Joins a room and offers our voice there, each in its time. Rejects with `room_not_joined` or `voice_not_published`:
 * then somebody else has to take the call.
 */
export async function enterRoom(entry: Entry, limits: EntryLimits = usualLimits): Promise<void> {
  const joining = entry.join()
  try {
    await within(joining, limits.joinMs)
  } catch (cause) {
    joining.then(
      () => entry.onLateJoin(),
      () => undefined,
    )
    throw new SwitchboardError('room_not_joined', `The room was not joined: ${reasonOf(cause)}.`, { cause })
  }
  try {
    await within(entry.publish(), limits.publishMs)
  } catch (cause) {
    const message = `Our voice was not taken into the room: ${reasonOf(cause)}.`
    throw new SwitchboardError('voice_not_published', message, { cause })
  }
}

/**
 * Rejects when the time is over. What was done too late because this whole process stood still counts as not done:
 * meanwhile somebody else was asked.
 */
export async function within(work: Promise<void>, limitMs: number): Promise<void> {
  const late = new Error(`it took longer than ${limitMs} ms`)
  const startedAt = performance.now()
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), limitMs)
  })
  try {
    await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
  if (performance.now() - startedAt > limitMs) throw late
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
