import type { ReactNode } from 'react'
import { SkipLink } from '#components/skip-link.tsx'
import { AccountMenu } from './account-menu.tsx'
import { BusinessSwitcher } from './business-switcher.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { SideNav } from './side-nav.tsx'

/** Side bar on wide screens; on a phone a bar above and one below. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="md:grid md:grid-cols-[15.5rem_1fr]">
      <SkipLink />
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
