import type {
  BusinessRehearsal,
  BusinessRehearsalPatch,
  NewBusinessRehearsal,
} from '#domain/rehearsal/business-rehearsal.ts'
import type { RehearsalResult, RehearsalRun } from '#domain/rehearsal/rehearsal-run.ts'
import type { NewRole, Role, RolePatch } from '#domain/role.ts'
import type { RoleAuthor, RoleDraft, RoleVersion, RoleWords } from '#domain/role-version.ts'
import type { NounStore, Page, PageRequest } from '../ports.ts'

/** A change of what a role says becomes a version, by `author` where it is given. */
export interface RoleStore extends NounStore<Role, Omit<NewRole, 'business_id'>, RolePatch> {
  create(input: Omit<NewRole, 'business_id'>, author?: RoleAuthor): Promise<Role>
  update(id: string, patch: RolePatch, author?: RoleAuthor): Promise<Role | null>
  /** Newest first. */
  versions(role_id: string, page: PageRequest): Promise<Page<RoleVersion>>
  /** The last one when no number is given. Null: no such role, or no such version of it. */
  version(role_id: string, number?: number): Promise<RoleVersion | null>
  draft(role_id: string): Promise<RoleDraft | null>
  drafts(): Promise<RoleDraft[]>
  /** `based_on` is kept when there is a draft already. */
  putDraft(draft: Pick<RoleDraft, 'role_id' | 'words' | 'based_on' | 'by_kind' | 'user_id'>): Promise<void>
  removeDraft(role_id: string): Promise<boolean>
}

export interface RehearsalStore extends NounStore<
  BusinessRehearsal,
  NewBusinessRehearsal,
  BusinessRehearsalPatch
> {
  /** Those that are played, in the order in which they were made. */
  enabled(): Promise<BusinessRehearsal[]>
}

/** Rows of the tables that a receptionist works with, by table: as they stand in the database. */
export type BusinessCopy = Record<string, Record<string, unknown>[]>

/** Plays conversations on a copy of a business, in a system of its own that shares nothing with this one. */
export interface RehearsalPlayer {
  /** `onResult` is called for each as soon as it is over. Rejects when they could not be played, or with `signal`. */
  play(
    scene: {
      copy: BusinessCopy
      business_id: string
      role_id: string
      words: RoleWords
      rehearsals: BusinessRehearsal[]
      now: string
    },
    onResult: (result: RehearsalResult) => void,
    signal: AbortSignal,
  ): Promise<void>
}

export type NewRehearsalRun = Pick<
  RehearsalRun,
  'role_id' | 'subject' | 'words' | 'rehearsals' | 'model_kind' | 'by_kind' | 'user_id'
>

export interface RehearsalRunStore {
  add(run: NewRehearsalRun): Promise<RehearsalRun>
  get(id: string): Promise<RehearsalRun | null>
  /** Newest first. */
  list(page: PageRequest, filter: { role_id?: string }): Promise<Page<RehearsalRun>>
  /** The last one of these very words of the role. */
  last(role_id: string, words: RoleWords): Promise<RehearsalRun | null>
  /** Begins it (anew). Null: there is none, or it is over. */
  begin(id: string, rehearsals: number): Promise<RehearsalRun | null>
  addResult(id: string, result: RehearsalResult): Promise<void>
  finish(id: string, end: Pick<RehearsalRun, 'problem'> & { state: RehearsalRun['state'] }): Promise<void>
}
