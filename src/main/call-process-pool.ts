import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import type { Logger } from 'pino'
import { keepChild, type ChildKeeper } from './child-keeper.ts'
import type { CallProcessSetup, FromCallProcess, ToCallProcess, UpgradeRequest } from './ipc-messages.ts'
import { sendSocket } from './send-socket.ts'

/** Beyond the time its calls get to end, a call process may use this long to go. */
const exitGraceMs = 3_000

export interface CallProcessPool {
  /** Gives a websocket with its socket to the least loaded process. False: none is there now. */
  handOver(request: UpgradeRequest, socket: Socket): boolean
  /** Resolves when every process has been ready once. */
  readonly ready: Promise<void>
  readonly pids: number[]
  /** Websockets that are open now. */
  readonly open: number
  stop(deadlineMs: number): Promise<void>
}

interface Member {
  keeper: ChildKeeper
  isReady: boolean
  handedOver: number
  taken: number
  open: number
  rooms: string[]
}

export function startCallProcesses(options: {
  count: number
  setup: CallProcessSetup
  /** Until then a process is forked and loads its code, and no more. */
  openWhen: Promise<void>
  log: Logger
  /** A process has died with callers in these rooms of LiveKit's. */
  onRoomsLost?: (rooms: string[]) => void
}): CallProcessPool {
  const { count, log } = options
  const members: Member[] = []
  const firsts: Promise<void>[] = []
  for (let number = 1; number <= count; number += 1) {
    const { promise, resolve } = Promise.withResolvers<void>()
    firsts.push(promise)
    members.push(startMember(`call process ${number}`, options, resolve))
  }

  return {
    ready: Promise.all(firsts).then(() => undefined),
    handOver(request, socket) {
      const member = members.filter((each) => each.isReady).sort((a, b) => load(a) - load(b))[0]
      const child = member?.keeper.child
      if (member === undefined || child === undefined || child === null || !child.connected) return false
      member.handedOver += 1
      const message: ToCallProcess = { type: 'upgrade', request }
      sendSocket(child, message, socket, (error) => {
        if (error === null) return
        log.error({ err: error }, 'a websocket could not be handed over')
        socket.destroy()
      })
      return true
    },
    get pids() {
      return members.flatMap(({ keeper }) => keeper.child?.pid ?? [])
    },
    get open() {
      return members.reduce((sum, member) => sum + member.open, 0)
    },
    async stop(deadlineMs) {
      const drain: ToCallProcess = { type: 'drain', deadline_ms: deadlineMs }
      const ask = (child: ChildProcess) => void child.send(drain, () => undefined)
      await Promise.all(members.map(({ keeper }) => keeper.stop(ask, deadlineMs + exitGraceMs)))
    },
  }
}

/** What it holds, with what was handed over and not taken yet. */
function load(member: Member): number {
  return member.open + member.handedOver - member.taken
}

function startMember(
  name: string,
  { setup, openWhen, log, onRoomsLost }: Parameters<typeof startCallProcesses>[0],
  onFirstReady: () => void,
): Member {
  const empty = { isReady: false, handedOver: 0, taken: 0, open: 0, rooms: [] }
  const member: Member = {
    ...empty,
    keeper: keepChild({
      name,
      path: new URL('./call-process.ts', import.meta.url),
      log,
      onStart(child) {
        const message: ToCallProcess = { type: 'setup', setup }
        void openWhen.then(() => child.connected && child.send(message, () => undefined))
        child.on('message', (report: FromCallProcess) => {
          if (report.type === 'load') {
            member.open = report.open
            member.taken = report.taken
            return
          }
          if (report.type === 'rooms') {
            member.rooms = report.rooms
            return
          }
          member.isReady = true
          log.info({ child: name, pid: child.pid }, 'call process ready')
          onFirstReady()
        })
      },
      onDeath() {
        if (member.rooms.length > 0) onRoomsLost?.(member.rooms)
        Object.assign(member, empty)
        return false
      },
    }),
  }
  return member
}
