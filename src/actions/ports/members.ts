import type { Access } from '#domain/access.ts'

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
