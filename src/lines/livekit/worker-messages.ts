import { JobStatus, JobType, ServerMessage, WorkerMessage, WorkerStatus, type Job } from '@livekit/protocol'

/** Who we are in a room, should the job be ours. */
export interface Availability {
  identity: string
  name: string
}

export interface WorkerState {
  /** 0 to 1. */
  load: number
  calls: number
  full: boolean
}

/** What a worker says, as LiveKit's server reads it (binary protobuf, one message a websocket frame). */
export const workerMessages = {
  register: (agentName: string, version: string, pingSeconds: number) =>
    bytes({
      case: 'register',
      value: { type: JobType.JT_ROOM, agentName, version, pingInterval: pingSeconds },
    }),
  /** Null: not us. */
  availability: (job: Job, yes: Availability | null) =>
    bytes({
      case: 'availability',
      value: {
        jobId: job.id,
        available: yes !== null,
        participantIdentity: yes?.identity ?? '',
        participantName: yes?.name ?? '',
      },
    }),
  status: ({ load, calls, full }: WorkerState) =>
    bytes({
      case: 'updateWorker',
      value: { status: full ? WorkerStatus.WS_FULL : WorkerStatus.WS_AVAILABLE, load, jobCount: calls },
    }),
  /** `error` is empty when all went well. */
  jobEnded: (jobId: string, error: string) =>
    bytes({
      case: 'updateJob',
      value: { jobId, status: error === '' ? JobStatus.JS_SUCCESS : JobStatus.JS_FAILED, error },
    }),
  ping: () => bytes({ case: 'ping', value: { timestamp: BigInt(Date.now()) } }),
}

/** Null for what is no message of LiveKit's. */
export function readServerMessage(data: Uint8Array): ServerMessage['message'] | null {
  try {
    return ServerMessage.fromBinary(data).message
  } catch {
    return null
  }
}

type Body = NonNullable<ConstructorParameters<typeof WorkerMessage>[0]>['message']

function bytes(message: Body): Uint8Array {
  return new WorkerMessage(message === undefined ? {} : { message }).toBinary()
}
