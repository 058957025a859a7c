import { useEffect, useRef } from 'react'
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import type { BusinessSection } from './business-sections.ts'
import { businessSections } from './business-sections.ts'

const groups = [...new Set(businessSections.map(({ group }) => group))]

/** The menu inside Business: beside the page on wide screens, a row that scrolls above it elsewhere. */
export function SectionLayout() {
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-x-10 px-4 pt-4 pb-28 sm:px-6 md:pb-12 lg:grid-cols-[11rem_minmax(0,1fr)] lg:px-8 lg:pt-6">
      <SectionNav />
      <div className="min-w-0">
        <Outlet />
      </div>
    </div>
  )
}

function SectionNav() {
  const words = useWords()
  return (
    <nav
      aria-label={words.shell.pages.business}
      className={cx(
        '-mx-4 mb-5 flex gap-1.5 overflow-x-auto px-4 pb-2 [scrollbar-width:none] sm:-mx-6 sm:px-6',
        'lg:sticky lg:top-6 lg:mx-0 lg:mb-0 lg:grid lg:gap-5 lg:self-start lg:overflow-visible lg:px-0',
      )}
    >
      {groups.map((group) => (
        <div key={group} className="contents lg:block">
          <p className="hidden px-3 pb-1.5 text-xs font-medium text-soft lg:block">
            {words.shell.section_groups[group]}
          </p>
          <ul className="flex gap-1.5 lg:grid lg:gap-0.5">
            {businessSections
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <li key={entry.section}>
                  <SectionLink {...entry} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function SectionLink({ section, Icon }: BusinessSection) {
  const words = useWords()
  const { business_id = '' } = useParams({ strict: false })
  const to = `/b/${business_id}/business/${section}`
  const link = useRef<HTMLAnchorElement>(null)
  const isActive = useLocation().pathname.startsWith(to)
  useEffect(() => {
    if (isActive) link.current?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [isActive])
  return (
    <Link
      ref={link}
      to={to}
      className={cx(
        'flex h-9 touch:h-11 items-center gap-2 rounded-full border border-line bg-surface px-3.5 text-sm font-medium whitespace-nowrap text-soft transition-colors hover:bg-sunken hover:text-ink',
        'lg:rounded-lg lg:border-transparent lg:bg-transparent lg:px-3',
        '[&.active]:border-transparent [&.active]:bg-accent-wash [&.active]:text-accent-strong',
      )}
    >
      <Icon aria-hidden className="size-4" />
      {words.shell.sections[section]}
    </Link>
  )
}
