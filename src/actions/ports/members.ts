import type { Access } from '#domain/access.ts'
import type { Invitation, InvitationView } from '#domain/invitation.ts'

export interface Member {
  user_id: string
  email: string | null
  name: string | null
  access: Access
  created_at: string
}

export interface MemberStore {
  list(): Promise<Member[]>
  get(user_id: string): Promise<Member | null>
  /** Adds, or changes the access of one who is there. */
  put(user_id: string, access: Access): Promise<Member>
  /** Throws `conflict` when it would leave the business without an owner. */
  remove(user_id: string): Promise<boolean>
}

export interface InvitationStore {
  /** The oldest first. */
  list(): Promise<Invitation[]>
  /** In place of one to the same address. */
  put(input: Pick<Invitation, 'email' | 'access' | 'invited_by' | 'expires_at'>): Promise<Invitation>
  /** Reads and removes it: two who accept at once cannot both. */
  take(id: string): Promise<Invitation | null>
}

export interface InvitationFinder {
  find(id: string): Promise<InvitationView | null>
}

export interface ApiKey {
  id: string
  name: string
  access: Access
  /** The first characters, to recognise a key by. */
  prefix: string
  created_at: string
  last_used_at: string | null
}

export interface ApiKeyStore {
  list(): Promise<ApiKey[]>
  create(input: { name: string; access: Access; prefix: string; key_hash: string }): Promise<ApiKey>
  remove(id: string): Promise<boolean>
}
