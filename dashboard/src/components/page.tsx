import type { ReactNode } from 'react'
import { Clock } from 'lucide-react'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { PageHeading } from './page-heading.tsx'

/** The frame of every page below a business: title, what it is for, what can be done. */
export function Page({
  title,
  text,
  actions,
  above,
  zone = false,
  children,
}: {
  title: string
  text?: ReactNode
  actions?: ReactNode
  /** The way back, above the title. */
  above?: ReactNode
  /** The page shows times: say in which zone. */
  zone?: boolean
  children: ReactNode
}) {
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-6 pb-28 sm:px-6 md:pb-12 lg:px-8">
      {above !== undefined && <div className="mb-3">{above}</div>}
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <PageHeading title={title} />
          {text !== undefined && <p className="mt-1 text-soft">{text}</p>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {/* No child makes the page wider than the screen: a long word in it is cut or broken instead. */}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{children}</div>
      {zone && <ZoneNote />}
    </div>
  )
}

export function ZoneNote() {
  const words = useWords()
  const { zone_name } = useBusinessTime()
  return (
    <p className="mt-5 flex items-center gap-1.5 text-sm text-soft">
      <Clock aria-hidden className="size-3.5" />
      {words.common.zone_note(zone_name)}
    </p>
  )
}
