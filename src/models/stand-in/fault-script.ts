import { isConnectionFault, type AnswerFault, type ConnectionFault, type Fault } from './faults.ts'

/** The faults of one session, in the order in which they are due. */
export interface FaultScript {
  add(faults: readonly Fault[]): void
  connection(): ConnectionFault[]
  /** Those of the answer that begins now; used up unless they are for `always`. */
  nextAnswer(): AnswerFault[]
  /** That answer was given up before anything of it was sent: the next one is it. */
  takeBack(faults: readonly AnswerFault[]): void
}

export function createFaultScript(): FaultScript {
  const connection: ConnectionFault[] = []
  let answers: AnswerFault[] = []
  let answered = 0

  return {
    add(faults) {
      for (const one of faults) {
        if (isConnectionFault(one)) connection.push(one)
        else answers.push(one)
      }
    },
    connection: () => connection.splice(0),
    nextAnswer() {
      answered++
      const due = answers.filter((one) => one.always || (one.answer ?? answered) === answered)
      answers = answers.filter((one) => one.always || !due.includes(one))
      return due
    },
    takeBack(faults) {
      answered--
      answers = [...faults.filter((one) => !one.always), ...answers]
    },
  }
}

/** Which faults new sessions get: a queue for the next ones, and those for all. */
export interface FaultBoard {
  forNext(faults: Fault[], count: number): void
  forAll(faults: Fault[]): void
  clear(): void
  /** What a session that opens now is to suffer. */
  takeForSession(): Fault[]
}

export function createFaultBoard(standing: readonly Fault[]): FaultBoard {
  let all = [...standing]
  let queue: { faults: Fault[]; left: number }[] = []

  return {
    forNext: (faults, count) => void queue.push({ faults, left: count }),
    forAll: (faults) => void all.push(...faults),
    clear() {
      all = []
      queue = []
    },
    takeForSession() {
      const first = queue[0]
      if (!first) return [...all]
      first.left--
      if (first.left === 0) queue.shift()
      return [...all, ...first.faults]
    },
  }
}
