import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { Dialog } from '#components/dialog.tsx'
import { useWords } from '#lib/words/words.ts'
import type { MenuEntry } from './menu-entries.ts'
import { useMenuEntries } from './menu-entries.ts'
import { WaitingMark } from './waiting-mark.tsx'

/** As many as a thumb can tell apart. */
const inBar = 4

const tab =
  'flex h-full flex-1 flex-col items-center justify-center gap-1 text-xs font-medium text-soft [&.active]:text-accent-strong'

export function PhoneBar() {
  const words = useWords()
  const entries = useMenuEntries()
  const [isOpen, setOpen] = useState(false)
  const hasMore = entries.length > inBar
  const rest = entries.slice(inBar)
  return (
    <nav
      aria-label={words.shell.main_navigation}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <div className="flex h-16 items-stretch">
        {entries.slice(0, inBar).map((entry) => (
          <Tab key={entry.to} {...entry} />
        ))}
        {hasMore && (
          <button type="button" className={tab} aria-haspopup="dialog" onClick={() => setOpen(true)}>
            <Ellipsis aria-hidden className="size-5" />
            {words.shell.more}
          </button>
        )}
      </div>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={words.shell.more}>
        <div className="grid grid-cols-3 gap-2">
          {rest.map((entry) => (
            <div key={entry.to} className="h-20 rounded-xl border border-line bg-raised">
              <Tab {...entry} onClick={() => setOpen(false)} />
            </div>
          ))}
        </div>
      </Dialog>
    </nav>
  )
}

function Tab({ to, label, Icon, isExact, mark, onClick }: MenuEntry & { onClick?: () => void }) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: isExact }}
      className={tab}
      {...(onClick === undefined ? {} : { onClick })}
    >
      <span className="relative">
        <Icon aria-hidden className="size-5" />
        {mark === 'waiting' && <WaitingMark className="absolute -top-2 left-3" />}
      </span>
      {label}
    </Link>
  )
}
