import { RotateCw } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { eventName, whyNotDelivered } from './delivery-text.ts'
import { useDeliveries, useRedeliver, type Delivery } from './webhook-queries.ts'

const tones = { delivered: 'good', failed: 'bad', waiting: 'info' } as const

/** What was told to one endpoint lately. */
export function Deliveries({ endpoint_id }: { endpoint_id: string }) {
  const words = useWords()
  const deliveries = useDeliveries(endpoint_id)
  return (
    <QueryView query={deliveries} rows={2}>
      {({ pages }) =>
        pages[0]?.items.length === 0 ? (
          <p className="text-sm text-soft">{words.settings.no_deliveries}</p>
        ) : (
          <>
            <ul aria-label={words.settings.deliveries} className="divide-y divide-line border-t border-line">
              {pages
                .flatMap(({ items }) => items)
                .map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} />
                ))}
            </ul>
            <ShowMore query={deliveries} />
          </>
        )
      }
    </QueryView>
  )
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const words = useWords()
  const time = useBusinessTime()
  const mayChange = useMay('manager')
  const redeliver = useRedeliver()
  const { id, event_id, event_type, state, created_at } = delivery
  const why = whyNotDelivered(delivery, words)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 py-2.5 text-sm">
      <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tones[state]}>{words.settings.delivery_states[state]}</Badge>
        <span className="min-w-0 max-sm:order-1 max-sm:w-full" title={event_type}>
          {eventName(event_type, words)}
        </span>
        <span className="text-soft tabular-nums sm:ml-auto">{time.moment(created_at)}</span>
      </span>
      {state === 'failed' && event_id !== null && mayChange && (
        <Button size="small" look="quiet" busy={redeliver.isPending} onClick={() => redeliver.mutate(id)}>
          <RotateCw aria-hidden />
          {words.settings.again}
        </Button>
      )}
      {why !== null && <p className="col-span-full break-words text-soft">{why}</p>}
    </li>
  )
}
