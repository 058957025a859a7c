import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BookOpen, LogOut, UserRound } from 'lucide-react'
import { Menu, MenuChoice, MenuItem, MenuLine, MenuLink } from '#components/menu.tsx'
import { api, dataOf } from '#lib/api.ts'
import { cx } from '#lib/cx.ts'
import { useMe } from '#lib/me.ts'
import { session } from '#lib/session.ts'
import type { Theme } from '#lib/theme.ts'
import { setTheme, useTheme } from '#lib/theme.ts'
import type { Language } from '#lib/words/words.ts'
import { chooseLanguage, languages, preferredLanguage, useWords } from '#lib/words/words.ts'

export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const words = useWords()
  const { data: me } = useMe()
  const theme = useTheme()
  // Signed out here even when the server cannot be told.
  const signOut = useMutation({
    mutationFn: () => dataOf(api.POST('/api/auth/sign-out')),
    onSettled: () => session.end(),
  })
  const name = me?.user.name ?? ''
  const trigger = (
    <button
      type="button"
      className={cx(
        'flex items-center gap-3 rounded-lg p-2 text-left hover:bg-sunken',
        !compact && 'md:w-full',
      )}
    >
      <span className="sr-only">
        {words.shell.account_menu}: {compact && name}
      </span>
      <span
        aria-hidden
        className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-wash text-sm font-semibold text-accent-strong"
      >
        {initials(name)}
      </span>
      {!compact && (
        <span className="min-w-0">
          <span className="block truncate text-sm font-medium">{name}</span>
          <span className="block truncate text-xs text-soft">{me?.user.email}</span>
        </span>
      )}
    </button>
  )
  return (
    <Menu trigger={trigger} align="end" side={compact ? 'bottom' : 'top'}>
      <MenuLink>
        <Link to="/account">
          <UserRound aria-hidden />
          {words.shell.account}
        </Link>
      </MenuLink>
      <MenuLink>
        <a href="/docs" target="_blank" rel="noreferrer">
          <BookOpen aria-hidden />
          {words.shell.api_docs}
        </a>
      </MenuLink>
      <MenuLine />
      <MenuChoice
        label={words.shell.theme}
        value={theme}
        options={words.shell.themes}
        onChoose={(chosen) => setTheme(chosen as Theme)}
      />
      <MenuLine />
      <MenuChoice
        label={words.shell.language}
        value={preferredLanguage()}
        options={languages}
        onChoose={(chosen) => chooseLanguage(chosen as Language)}
      />
      <MenuLine />
      <MenuItem onSelect={() => signOut.mutate()}>
        <LogOut aria-hidden />
        {words.shell.sign_out}
      </MenuItem>
    </Menu>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}
