import type { Page, PageRequest } from '../ports.ts'
import type {
  CallLog,
  JobsShown,
  OperatorAccount,
  OperatorBusiness,
  OperatorCall,
  OperatorJob,
  OperatorUsage,
  Overview,
} from '#domain/operator-view.ts'
import type { ModelFacts, ModelTrial } from '#domain/doctor/model-checks.ts'
import type { DatabaseFacts } from '#domain/doctor/system-checks.ts'

/** The voice model as the doctor sees it. */
export interface ModelAccess extends ModelFacts {
  kind: 'gemini-live' | 'stand-in'
  /** One turn: connects, asks for a sentence, and hangs up. Costs what one sentence costs. Never rejects. */
  trial(): Promise<ModelTrial>
}

export interface OwnedNumber {
  business_id: string
  name: string
  ai_phone_number: string
}

/** What running the installation needs to know of all businesses. */
export interface OperationsStore {
  databaseFacts(): Promise<DatabaseFacts>
  /** Every business's number, in order. */
  numbers(): Promise<OwnedNumber[]>
  /** At most ten that end in these digits. */
  numbersEndingIn(digits: string): Promise<OwnedNumber[]>
  /** The call that came by a room of LiveKit's (`RM_…`); of several, one that has not ended, else the last. */
  callOfRoom(
    room_sid: string,
  ): Promise<{ id: string; business_id: string | null; ended_at: string | null } | null>
  /** For work outside the database that one process at a time may do. Null: somebody else is at it. */
  takeLease(name: string, seconds: number): Promise<string | null>
  returnLease(name: string, holder: string): Promise<void>
}

/** What the operator sees of all businesses. */
export interface OverviewStore {
  /** Newest first. */
  calls(page: PageRequest, filter: { is_open: boolean }): Promise<Page<OperatorCall>>
  /** Days as `2026-11-25`, both included. */
  usage(days: { from: string; to: string }): Promise<OperatorUsage>
  counts(since: string): Promise<Omit<Overview, 'jobs'>>
  /** Newest first. `since`: the first day of what they used; `search`: in name, number and owners' addresses. */
  businesses(
    page: PageRequest,
    filter: { search: string | null; since: string },
  ): Promise<Page<OperatorBusiness>>
  /** The latest first. */
  jobs(page: PageRequest, filter: { state: JobsShown }): Promise<Page<OperatorJob>>
  /** Lets a job that was given up be tried again, now. False: there is none. */
  retryJob(job_id: string): Promise<boolean>
  callLog(call_id: string): Promise<CallLog | null>
}

/** Accounts that may do what the operator's token may. */
export interface OperatorStore {
  has(user_id: string): Promise<boolean>
  list(): Promise<OperatorAccount[]>
  /** Safe to repeat. */
  add(user_id: string): Promise<void>
  remove(user_id: string): Promise<boolean>
}
