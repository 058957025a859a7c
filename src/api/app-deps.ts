import type { Logger } from 'pino'
import type { Ports } from '#actions/ports.ts'

/** All that the API needs. `main` builds it; tests build it with a fake clock. */
export interface AppDeps extends Ports {
  logger: Logger
  secrets: ApiSecrets
  /** Where better-auth keeps accounts and sessions: the database room's drizzle instance and its four tables. */
  accounts: AccountsDatabase
  settings: ApiSettings
  /** ISO 3166 alpha-2: how numbers in national form are read where no business says it. */
  default_country: string | null
  /** What the line of a carrier's media stream has: where it reaches us, and whether signatures are checked. */
  media_stream: { public_url: string | null; is_signed: boolean }
  /** Where the links in mails lead, and whether others than this machine reach us. */
  links: { url: string; is_open: boolean }
  /** The demo owner's login; null, or left out, where there is no demo. */
  demo_login?: () => Promise<{ email: string; password: string } | null>
}

export interface ApiSecrets {
  /** Signs sessions of the built-in accounts. */
  auth_secret: string
  /** What a call process or worker sends as its bearer token. */
  agent_token: string
  operator_token: string
  /** Signs call tokens and tickets. */
  signing_key: string
}

export interface AccountsDatabase {
  drizzle: object
  tables: Record<'user' | 'session' | 'account' | 'verification', object>
}

export interface ApiSettings {
  version: string
  /** Where people reach this API, without a trailing slash: `http://localhost:8000`. */
  public_url: string
  /** As Fastify's `trustProxy`: whose X-Forwarded-For is believed. False: nobody's. */
  trust_proxy: boolean | string[] | ((address: string, hop: number) => boolean)
  sign_up_enabled: boolean
  /** Another issuer's JWTs (Supabase, …) that are accepted as logins. */
  issuer: IssuerSettings | null
  /** Rate limits off: load tests and benches. */
  rate_limits_enabled: boolean
}

export interface IssuerSettings {
  issuer: string
  audience: string
  jwks_url: string
}
