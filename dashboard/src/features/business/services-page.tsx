import { useState } from 'react'
import { ChevronRight, ClipboardList, Plus } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Section } from '#components/section.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { moneyName } from '#lib/money.ts'
import { useWords } from '#lib/words/words.ts'
import { BookingRules } from './booking-rules.tsx'
import { ServiceDialog } from './service-dialog.tsx'
import type { Service } from './service-queries.ts'
import { useServices } from './service-queries.ts'
import { useStaff } from '#lib/staff.ts'

export function ServicesPage() {
  const words = useWords()
  const mayChange = useMay('manager')
  const services = useServices()
  const staff = useStaff().data ?? []
  const [open, setOpen] = useState<Service | 'new' | null>(null)
  const addButton = (
    <Button look="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden />
      {words.business.add_service}
    </Button>
  )
  return (
    <Section
      title={words.business.services}
      text={words.business.services_text}
      actions={mayChange && addButton}
    >
      <Card flush>
        <QueryView query={services}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={ClipboardList} title={words.business.no_services}>
                {words.business.no_services_text}
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {list.map((service) => (
                  <ServiceRow
                    key={service.id}
                    service={service}
                    offeredBy={staff
                      .filter(({ service_ids }) => service_ids.includes(service.id))
                      .map(({ name }) => name)}
                    onOpen={mayChange ? () => setOpen(service) : null}
                  />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      <BookingRules />
      {open !== null && (
        <ServiceDialog service={open === 'new' ? null : open} staff={staff} onClose={() => setOpen(null)} />
      )}
    </Section>
  )
}

function ServiceRow({
  service,
  offeredBy,
  onOpen,
}: {
  service: Service
  offeredBy: readonly string[]
  onOpen: (() => void) | null
}) {
  const words = useWords()
  const { currency } = useBusiness()
  const { name, duration_minutes, buffer_minutes, price_amount, is_active } = service
  const length = words.business.minutes(duration_minutes)
  const price = price_amount === null ? null : moneyName(price_amount, currency, words.locale)
  return (
    <li className="relative flex items-center gap-4 px-5 py-3.5 has-[button:hover]:bg-sunken">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 font-medium">
          {onOpen === null ? (
            <span className="line-clamp-2 break-words">{name}</span>
          ) : (
            <button
              type="button"
              onClick={onOpen}
              className="line-clamp-2 text-left break-words after:absolute after:inset-0"
            >
              {name}
            </button>
          )}
          {!is_active && <Badge>{words.business.off}</Badge>}
        </p>
        <p className="text-sm text-soft tabular-nums sm:hidden">
          {[length, price].filter((part) => part !== null).join(' · ')}
        </p>
        <p className="line-clamp-2 text-sm break-words text-soft">
          {offeredBy.length === 0 ? words.business.offered_by_nobody : offeredBy.join(', ')}
        </p>
      </div>
      <p className="text-right text-sm text-soft tabular-nums max-sm:hidden">
        {length}
        {buffer_minutes > 0 && <span className="block">{words.business.plus_buffer(buffer_minutes)}</span>}
      </p>
      <p className="w-24 text-right tabular-nums max-sm:hidden">{price ?? '–'}</p>
      {onOpen !== null && <ChevronRight aria-hidden className="size-4 shrink-0 text-soft" />}
    </li>
  )
}
