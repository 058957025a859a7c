import type { ReactNode } from 'react'
import { useWords } from '#lib/words/words.ts'
import { AccountMenu } from './account-menu.tsx'
import { BusinessSwitcher } from './business-switcher.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { SideNav } from './side-nav.tsx'

/** Side bar on wide screens; on a phone a bar above and one below. */
export function Shell({ children }: { children: ReactNode }) {
  const words = useWords()
  return (
    <div className="md:grid md:grid-cols-[15.5rem_1fr]">
      <a
        href="#content"
        className="sr-only rounded-lg bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
      >
        {words.shell.skip}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col gap-4 border-r border-line bg-surface px-3 py-4 md:flex">
        <BusinessSwitcher />
        <SideNav />
        <div className="mt-auto">
          <AccountMenu />
        </div>
      </aside>
      <div className="min-w-0">
        <div className="sticky top-0 z-20 flex items-center justify-between gap-2 border-b border-line bg-surface/90 px-3 py-2 backdrop-blur md:hidden">
          <BusinessSwitcher />
          <AccountMenu compact />
        </div>
        <main id="content" tabIndex={-1} className="outline-none">
          {children}
        </main>
      </div>
      <PhoneBar />
    </div>
  )
}
