import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '#lib/words/words.ts'
import { LiveMark } from './live-mark.tsx'
import { navigation } from './navigation.ts'

const groups = (['front_desk', 'set_up'] as const).filter((group) =>
  navigation.some((entry) => entry.group === group),
)

export function SideNav() {
  const words = useWords()
  const { business_id = '' } = useParams({ strict: false })
  return (
    <nav aria-label={words.shell.main_navigation} className="-mx-1 grid gap-5 overflow-y-auto px-1">
      {groups.map((group) => (
        <div key={group}>
          <p className="px-3 pb-1.5 text-xs font-medium text-soft">{words.shell.groups[group]}</p>
          <ul className="grid gap-0.5">
            {navigation
              .filter((entry) => entry.group === group)
              .map(({ page, Icon }) => (
                <li key={page}>
                  <Link
                    to={`/b/${business_id}/${page}`}
                    className="flex h-9 items-center gap-3 rounded-lg px-3 font-medium text-soft transition-colors hover:bg-sunken hover:text-ink [&.active]:bg-accent-wash [&.active]:text-accent-strong"
                  >
                    <Icon aria-hidden className="size-[1.125rem]" />
                    {words.shell.pages[page]}
                    {page === 'today' && <LiveMark />}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
