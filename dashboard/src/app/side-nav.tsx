import { Link } from '@tanstack/react-router'
import { useWords } from '#lib/words/words.ts'
import { LiveMark } from './live-mark.tsx'
import { useMenuEntries } from './menu-entries.ts'
import { WaitingMark } from './waiting-mark.tsx'

export function SideNav() {
  const words = useWords()
  const entries = useMenuEntries()
  const groups = [...new Set(entries.map(({ group }) => group))]
  return (
    <nav aria-label={words.shell.main_navigation} className="-mx-1 grid gap-5 overflow-y-auto px-1">
      {groups.map((group) => (
        <div key={group}>
          <p className="px-3 pb-1.5 text-xs font-medium text-soft">{group}</p>
          <ul className="grid gap-0.5">
            {entries
              .filter((entry) => entry.group === group)
              .map(({ to, label, Icon, isExact, mark }) => (
                <li key={to}>
                  <Link
                    to={to}
                    activeOptions={{ exact: isExact }}
                    className="flex h-9 items-center gap-3 rounded-lg px-3 font-medium text-soft transition-colors hover:bg-sunken hover:text-ink [&.active]:bg-accent-wash [&.active]:text-accent-strong"
                  >
                    <Icon aria-hidden className="size-[1.125rem]" />
                    {label}
                    {mark === 'live' && <LiveMark />}
                    {mark === 'waiting' && <WaitingMark className="ml-auto" />}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
