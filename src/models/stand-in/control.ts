import type { FaultBoard } from './fault-script.ts'
import { fault, type FaultInput } from './faults.ts'
import type { Session } from './session.ts'

/** What tests and benches may ask of a running stand-in, in process or by `POST /stand-in/faults`. */
export interface Control {
  /**
   * `session`: the id of one that is open; `next` (the default): each of the `count` sessions that open next; `all`: every one
   * from now on, and those that are open. False when there is no such session. Throws on a fault that is none.
   */
  inject(faults: readonly FaultInput[], session?: string, count?: number): boolean
  /** Those still to come; open sessions keep theirs. */
  clearFaults(): void
  sessions(): ReturnType<Session['describe']>[]
}

export function createControl(board: FaultBoard, sessions: ReadonlyMap<string, Session>): Control {
  return {
    inject(inputs, session = 'next', count = 1) {
      const faults = inputs.map((one) => fault.parse(one))
      if (session === 'next') {
        board.forNext(faults, count)
        return true
      }
      if (session === 'all') {
        board.forAll(faults)
        for (const one of sessions.values()) one.suffer(faults)
        return true
      }
      const one = sessions.get(session)
      one?.suffer(faults)
      return one !== undefined
    },
    clearFaults: () => board.clear(),
    sessions: () => [...sessions.values()].map((one) => one.describe()),
  }
}
