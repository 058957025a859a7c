import { sql } from 'drizzle-orm'
import type { OperationsStore, OwnedNumber } from '#actions/ports/operations.ts'
import { readMigrations } from '../migrate.ts'
import { prepare } from '../prepared.ts'
import type { SystemContext } from './context.ts'
import { isoOf } from './json.ts'

export function systemOperationsStore({ run, clock, ids }: SystemContext): OperationsStore {
  return {
    async databaseFacts() {
      const [row] = await run(databaseFacts, [])
      const applied = new Set(row?.names)
      const names = (await readMigrations()).map(({ name }) => name)
      return {
        now: row?.now ?? '',
        missing: names.filter((name) => !applied.has(name)),
        unknown: [...applied].filter((name) => !names.includes(name)),
      }
    },
    numbers: () => run(numbers, []),
    numbersEndingIn: (digits) => run(numbersEndingIn, [digits]),
    async callOfRoom(room_sid) {
      const [row] = await run(callOfRoom, [room_sid])
      return row ?? null
    },
    async takeLease(name, seconds) {
      const now = clock.now().getTime()
      const until = new Date(now + seconds * 1_000).toISOString()
      const [taken] = await run(takeLease, [name, ids.uuid(), until, new Date(now).toISOString()])
      return taken?.holder ?? null
    },
    async returnLease(name, holder) {
      await run(returnLease, [name, holder])
    },
  }
}

const databaseFacts = prepare<{ now: string; names: string[] }>(
  'database_facts',
  sql`select ${sql.raw(isoOf('clock_timestamp()'))} as now,
    coalesce((select json_agg(name order by name) from schema_migrations), '[]'::json) as names`,
)

const numbers = prepare<OwnedNumber>(
  'owned_numbers',
  sql`select id as business_id, name, ai_phone_number from businesses
    where ai_phone_number is not null order by ai_phone_number`,
)

const numbersEndingIn = prepare<OwnedNumber>(
  'numbers_ending_in',
  sql`select id as business_id, name, ai_phone_number from businesses
    where ai_phone_number like '%' || $1::text order by ai_phone_number limit 10`,
)

const callOfRoom = prepare<{ id: string; business_id: string | null; ended_at: string | null }>(
  'call_of_room',
  sql`select id, business_id, ${sql.raw(isoOf('ended_at'))} as ended_at from calls
    where line = 'livekit' and external_id = $1::text order by ended_at is not null, started_at desc limit 1`,
)

const takeLease = prepare<{ holder: string }>(
  'take_lease',
  sql`insert into leases as l (name, holder, expires_at) values ($1::text, $2::uuid, $3::timestamptz)
    on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
      where l.expires_at <= $4::timestamptz
    returning holder`,
)

const returnLease = prepare(
  'return_lease',
  sql`delete from leases where name = $1::text and holder = $2::uuid`,
)
