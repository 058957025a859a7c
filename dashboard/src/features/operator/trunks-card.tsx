import { Badge } from '#components/badge.tsx'
import { Card } from '#components/card.tsx'
import { Note } from '#components/note.tsx'
import { Skeleton } from '#components/states.tsx'
import { errorText } from '#components/states.tsx'
import { readableNumber } from '#lib/numbers.ts'
import type { Words } from '#lib/words/words.ts'
import { useWords } from '#lib/words/words.ts'
import { useSipLines } from './operator-queries.ts'

type Lines = NonNullable<ReturnType<typeof useSipLines>['data']>

/** LiveKit's side: what `switchboard sip list` shows. */
export function TrunksCard() {
  const words = useWords()
  const lines = useSipLines()
  return (
    <Card flush title={words.operator.trunks} text={words.operator.trunks_text}>
      {lines.isPending && <Skeleton rows={3} />}
      {lines.isError && (
        <div className="px-5 pb-5">
          <Note>{errorText(lines.error, words)}</Note>
        </div>
      )}
      {lines.data?.trunks.length === 0 && (
        <p className="px-5 pb-4 text-sm text-soft">{words.operator.trunks_none}</p>
      )}
      {lines.data !== undefined && (
        <ul className="divide-y divide-line">
          {lines.data.trunks.map((trunk) => (
            <li key={trunk.id} className="px-5 py-3 text-sm">
              <Head name={trunk.name} owner={trunk.owner} />
              <p className="text-soft">{trunkText(trunk, words)}</p>
              {trunk.numbers.length > 0 && (
                <p className="mt-1 break-words tabular-nums">
                  {trunk.numbers.slice(0, 20).map(readableNumber).join(', ')}
                  {trunk.numbers.length > 20 && ' …'}
                </p>
              )}
            </li>
          ))}
          {lines.data.rules.map((rule) => (
            <li key={rule.id} className="px-5 py-3 text-sm">
              <Head name={`${words.operator.rule}: ${rule.name}`} owner={rule.owner} />
              <p className="text-soft">
                {rule.kind}
                {rule.agent_names.length > 0 &&
                  ` · ${words.operator.rule_agents(rule.agent_names.join(', '))}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Head({ name, owner }: { name: string; owner: string | null }) {
  const words = useWords()
  return (
    <p className="flex flex-wrap items-center gap-2 font-medium">
      <span className="min-w-0 break-words">{name}</span>
      <Badge tone={owner === null ? 'warn' : 'good'}>
        {owner === null ? words.operator.foreign : words.operator.ours}
      </Badge>
    </p>
  )
}

function trunkText(trunk: Lines['trunks'][number], { operator }: Words): string {
  const addresses = trunk.allowed_addresses.join(', ')
  return [
    trunk.numbers.length === 0 ? operator.any_number : operator.numbers(trunk.numbers.length),
    addresses === '' ? operator.anywhere : operator.addresses(addresses),
    ...(trunk.has_password ? [operator.with_login] : []),
  ].join(' · ')
}
