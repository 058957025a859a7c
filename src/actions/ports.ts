import type { BusinessCallStore } from './ports/calls.ts'
import type { LiveStore } from './ports/live.ts'
import type { ApiKeyStore, InvitationFinder, InvitationStore, MemberStore } from './ports/members.ts'
import type { RecordingConsentStore } from './ports/recording-consents.ts'
import type { CalendarFeeds, CalendarFormat, CalendarStore } from './ports/calendars.ts'
import type { HolidayCalendar, HolidayStore } from './ports/holidays.ts'
import type {
  CustomerFactStore,
  CustomerNumberStore,
  CustomerStore,
  ErasureStore,
} from './ports/customers.ts'
import type { EventStore, JobQueue, JobStore } from './ports/events.ts'
import type { CallbackStore, FeedbackStore, InboxStore, MessageStore } from './ports/inbox.ts'
import type { LivekitServer } from './ports/livekit-server.ts'
import type { ModelAccess, OperationsStore, OperatorStore, OverviewStore } from './ports/operations.ts'
import type {
  ConsentStore,
  MessageSettingsStore,
  MessageTemplateStore,
  Messengers,
  OutgoingQueue,
  OutgoingStore,
} from './ports/outgoing.ts'
import type { AppointmentStore, ScheduleStore, SlotHoldStore, WaitlistStore } from './ports/scheduling.ts'
import type { BusinessCopy, RehearsalRunStore, RehearsalStore, RoleStore } from './ports/role-versions.ts'
import type { RetentionStore } from './ports/retention.ts'
import type { UsageStore } from './ports/usage.ts'
import type { OutsideWeb, WebhookStore } from './ports/webhooks.ts'
import type { AnalysisStore, CallAnalyst } from './ports/analysis.ts'
import type { Access } from '#domain/access.ts'
import type { Brief, OpenCallRequest } from '#domain/brief.ts'
import type { Business, BusinessPatch, NewBusiness } from '#domain/business.ts'
import type { Closure, NewClosure, OpeningPeriod } from '#domain/business-hours.ts'
import type { CallEvent } from '#domain/call-event.ts'
import type { Call, LineKind, TransferOutcome } from '#domain/call.ts'
import type { Knowledge, KnowledgePatch, NewKnowledge } from '#domain/knowledge.ts'
import type { NewSwitchRule, SwitchRule, SwitchRulePatch } from '#domain/switch-rule.ts'
import type { NewTransferTarget, TransferTarget, TransferTargetPatch } from '#domain/transfer-target.ts'
import type { NewService, Service, ServicePatch } from '#domain/service.ts'
import type {
  NewStaff,
  NewStaffException,
  Staff,
  StaffAvailability,
  StaffException,
  StaffPatch,
} from '#domain/staff.ts'
import type { DocumentReader, DocumentStore, Embedder, GapStore, PassageStore } from './ports/knowledge.ts'

export type * from './ports/calendars.ts'
export type * from './ports/calls.ts'
export type * from './ports/customers.ts'
export type * from './ports/events.ts'
export type * from './ports/holidays.ts'
export type * from './ports/inbox.ts'
export type * from './ports/live.ts'
export type * from './ports/members.ts'
export type * from './ports/knowledge.ts'
export type * from './ports/analysis.ts'
export type * from './ports/outgoing.ts'
export type * from './ports/retention.ts'
export type * from './ports/usage.ts'
export type * from './ports/role-versions.ts'
export type * from './ports/scheduling.ts'
export type * from './ports/webhooks.ts'

/**
 * What actions need from outside. `database/` implements the stores, `providers/` the rest; tests fake only
 * the clock, ids and vendors.
 */
export interface Ports {
  database: Database
  clock: Clock
  ids: Ids
  speech: SpeechRenderer
  documents: DocumentReader
  holidays: HolidayCalendar
  /** Staff's calendars, ours to read and theirs. */
  calendarFormat: CalendarFormat
  /** Null, or left out: search goes by words alone. */
  embedder?: Embedder | null
  model: ModelAccess
  /** Null: not configured. */
  livekit: LivekitServer | null
  /** Who sends text messages and mail. */
  messengers: Messengers
  /** Addresses that tenants name. */
  web: OutsideWeb
  /** Null: calls are told of by rules alone. */
  analyst: CallAnalyst | null
}

export interface Clock {
  now(): Date
}

export interface Ids {
  /** A UUID of version 7: sorts by time. */
  uuid(): string
}

/** Renders a sentence once, for greetings that are played from cache. */
export interface SpeechRenderer {
  /** The same word as a realtime model's `kind`: part of the key. `gemini-live` unless said otherwise. */
  readonly kind?: string
  /** Mono PCM16 little-endian at 24 kHz. Rejects when the vendor is away; the greeting is then spoken live. */
  render(input: { voice: string; text: string }): Promise<Uint8Array>
}

/** Every method is one transaction: it commits when the callback resolves and rolls back when it rejects. */
export interface Database {
  /** Sees one business's rows and no others, by the stores' type and by the database's policies. */
  forBusiness<T>(business_id: string, work: (stores: BusinessStores) => Promise<T>): Promise<T>
  /** Sees all: routing a call, signing in, the operator's view. Never for work on behalf of one business. */
  asSystem<T>(work: (stores: SystemStores) => Promise<T>): Promise<T>
  /** Told of every committed change to what a lookup or brief contains, from any process. Returns an unsubscribe. */
  onBusinessChanged(listener: (change: { business_id: string | null }) => void): () => void
}

export interface PageRequest {
  limit: number
  cursor: string | null
}

export interface Page<T> {
  items: T[]
  next_cursor: string | null
}

/** Rows of one noun of one business. A missing or foreign id is `null` or `false`, never an error. */
export interface NounStore<T, New, Patch> {
  list(page: PageRequest): Promise<Page<T>>
  get(id: string): Promise<T | null>
  create(input: New): Promise<T>
  update(id: string, patch: Patch): Promise<T | null>
  remove(id: string): Promise<boolean>
}

export interface BusinessStores {
  readonly business_id: string
  business: {
    get(): Promise<Business | null>
    /** Throws `phone_number_taken` when another business owns the number. */
    update(patch: BusinessPatch): Promise<Business | null>
    remove(): Promise<boolean>
    /** What its receptionist works with; of customers and calls nothing. */
    copy(): Promise<BusinessCopy>
  }
  roles: RoleStore
  rehearsals: RehearsalStore
  rehearsalRuns: RehearsalRunStore
  staff: NounStore<Staff, NewStaff, StaffPatch> & {
    availability(staff_id: string): Promise<StaffAvailability[] | null>
    replaceAvailability(staff_id: string, week: StaffAvailability[]): Promise<StaffAvailability[] | null>
    exceptions(staff_id: string): Promise<StaffException[] | null>
    addException(staff_id: string, exception: NewStaffException): Promise<StaffException | null>
    /** Null: no such day of theirs. */
    updateException(staff_id: string, id: string, changed: NewStaffException): Promise<StaffException | null>
    removeException(staff_id: string, id: string): Promise<boolean>
  }
  services: NounStore<Service, NewService, ServicePatch>
  hours: {
    week(): Promise<OpeningPeriod[]>
    replaceWeek(week: OpeningPeriod[]): Promise<OpeningPeriod[]>
  }
  closures: NounStore<Closure, NewClosure, Partial<NewClosure>>
  appointments: AppointmentStore
  slotHolds: SlotHoldStore
  schedule: ScheduleStore
  waitlist: WaitlistStore
  holidays: HolidayStore
  customers: CustomerStore
  customerFacts: CustomerFactStore
  customerNumbers: CustomerNumberStore
  erasures: ErasureStore
  knowledge: NounStore<Knowledge, NewKnowledge, KnowledgePatch>
  switchRules: NounStore<SwitchRule, NewSwitchRule, SwitchRulePatch>
  transferTargets: NounStore<TransferTarget, NewTransferTarget, TransferTargetPatch>
  passages: PassageStore
  gaps: GapStore
  documents: DocumentStore
  messages: MessageStore
  callbacks: CallbackStore
  feedback: FeedbackStore
  inbox: InboxStore
  events: EventStore
  live: LiveStore
  jobs: JobStore
  outgoing: OutgoingStore
  messageTemplates: MessageTemplateStore
  messageSettings: MessageSettingsStore
  consents: ConsentStore
  recordingConsents: RecordingConsentStore
  webhooks: WebhookStore
  analyses: AnalysisStore
  usage: UsageStore
  retention: RetentionStore
  calendars: CalendarStore
  members: MemberStore
  invitations: InvitationStore
  apiKeys: ApiKeyStore
  calls: BusinessCallStore
  speech: SpeechStore
}

export interface SpeechStore {
  get(key: string): Promise<Uint8Array | null>
  has(key: string): Promise<boolean>
  put(speech: { key: string; voice: string; text: string; audio: Uint8Array }): Promise<void>
}

/** What `POST /api/ai/lookup-by-phone` answers from: no private phone or mail of staff. */
export type LookupResult = Pick<
  Brief,
  'business' | 'role' | 'roles' | 'staff' | 'services' | 'hours' | 'closures'
>

export type OpenedCall =
  | { outcome: 'routed'; business_id: string; brief: Brief }
  | { outcome: 'unrouted' }
  | {
      outcome: 'refused'
      business_id: string
      reason: 'limit_reached'
      business_name: string
      language: string
    }

export interface SystemStores {
  passages: {
    /** A business that has passages without an embedding of this model. */
    businessToEmbed(model: string): Promise<string | null>
  }
  operations: OperationsStore
  overview: OverviewStore
  operators: OperatorStore
  businesses: {
    create(input: NewBusiness, owner_user_id: string | null): Promise<Business>
    /** Into a database that has no such business. */
    putCopy(copy: BusinessCopy): Promise<void>
    list(page: PageRequest): Promise<Page<Business>>
    listForUser(user_id: string): Promise<{ business: Business; access: Access }[]>
    /** `number` is normalised already. Null: nobody owns it. */
    lookup(number: string): Promise<LookupResult | null>
    /** Which business a row of the seed's global routes (`/api/ai/roles/{role_id}`) belongs to. */
    businessOfRole(role_id: string): Promise<string | null>
  }
  access: {
    /** A member's rights in one business, or null. */
    of(user_id: string, business_id: string): Promise<Access | null>
    /** Looks a key up by its hash and marks it used. */
    byApiKey(key_hash: string): Promise<{ business_id: string; access: Access; api_key_id: string } | null>
  }
  calls: {
    /**
     * One statement: finds the business by number, the role, the caller, counts the calls at once, records the call,
     * and returns the brief. Opening the same `call_id` again returns the same answer and records nothing.
     */
    open(
      request: OpenCallRequest & { dialed_number: string; caller_number: string | null },
    ): Promise<OpenedCall>
    /** Which business a call belongs to. Undefined: no such call; null: an unrouted one. */
    businessOfCall(call_id: string): Promise<string | null | undefined>
    appendUnrouted(call_id: string, events: CallEvent[]): Promise<boolean>
    /** What came of putting a call through, before or after its journal tells that it was. False: no such call. */
    recordDialed(dialed: { line: LineKind; external_id: string; outcome: TransferOutcome }): Promise<boolean>
    listUnrouted(page: PageRequest): Promise<Page<Call>>
    /** Ends, with reason `lost`, every open call that was last heard of before `before`. Returns how many. */
    closeLost(before: Date): Promise<number>
  }
  jobs: JobQueue
  outgoing: OutgoingQueue
  invitations: InvitationFinder
  calendarFeeds: CalendarFeeds
}
