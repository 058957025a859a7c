import type { ReactNode } from 'react'
import { PageHeading } from './page-heading.tsx'
import { ZoneNote } from './page.tsx'

/** The frame of a page inside Business, whose menu stands around it. */
export function Section({
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
    <>
      {above !== undefined && <div className="mb-3">{above}</div>}
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <PageHeading title={title} />
          {text !== undefined && <p className="mt-1 text-soft">{text}</p>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{children}</div>
      {zone && <ZoneNote />}
    </>
  )
}
