import { sql } from 'drizzle-orm'
import type { OperatorStore } from '#actions/ports/operations.ts'
import type { OperatorAccount } from '#domain/operator-view.ts'
import { prepare } from '../prepared.ts'
import type { SystemContext } from './context.ts'
import { isoOf } from './json.ts'

export function operatorStore({ run, clock }: SystemContext): OperatorStore {
  return {
    has: async (user_id) => (await run(isOperator, [user_id])).length > 0,
    list: () => run(listOperators, []),
    add: async (user_id) => void (await run(addOperator, [user_id, clock.now().toISOString()])),
    remove: async (user_id) => (await run(removeOperator, [user_id])).length > 0,
  }
}

const isOperator = prepare<{ user_id: string }>(
  'is_operator',
  sql`select user_id from operators where user_id = $1::text`,
)

/** A person of another issuer has no row in "user" until they have signed in. */
const listOperators = prepare<OperatorAccount>(
  'list_operators',
  sql`select o.user_id, u.email, u.name, ${sql.raw(isoOf('o.created_at'))} as created_at
    from operators o left join "user" u on u.id = o.user_id order by o.created_at, o.user_id`,
)

const addOperator = prepare(
  'add_operator',
  sql`insert into operators (user_id, created_at) values ($1::text, $2::timestamptz) on conflict do nothing`,
)

const removeOperator = prepare<{ user_id: string }>(
  'remove_operator',
  sql`delete from operators where user_id = $1::text returning user_id`,
)
