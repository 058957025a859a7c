import { Link, Outlet } from '@tanstack/react-router'
import { Logo } from '#components/logo.tsx'
import { SkipLink } from '#components/skip-link.tsx'
import { useWords } from '#lib/words/words.ts'
import { AccountMenu } from './account-menu.tsx'

/** The frame around the pages of a person outside any business. */
export function OwnLayout() {
  const words = useWords()
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="flex items-center justify-between gap-3 border-b border-line bg-surface px-5 py-2">
        <Link to="/" className="flex items-center gap-3 rounded-lg font-semibold">
          <Logo />
          {words.shell.product}
        </Link>
        <AccountMenu compact />
      </header>
      <div id="content" tabIndex={-1} className="outline-none">
        <Outlet />
      </div>
    </div>
  )
}
