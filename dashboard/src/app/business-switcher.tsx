import { useContext } from 'react'
import { Link, useParams } from '@tanstack/react-router'
import { Check, ChevronsUpDown, Plus, ShieldCheck } from 'lucide-react'
import { Logo } from '#components/logo.tsx'
import { Menu, MenuLabel, MenuLine, MenuLink } from '#components/menu.tsx'
import { BusinessContext } from '#lib/business.ts'
import { useMe } from '#lib/me.ts'
import { useWords } from '#lib/words/words.ts'

export function BusinessSwitcher() {
  const words = useWords()
  const business = useContext(BusinessContext)
  const { data: me } = useMe()
  const isOperators = useParams({ strict: false }).business_id === undefined
  const own = me?.businesses.find(({ id }) => id === business?.id)?.access
  const trigger = (
    <button
      type="button"
      className="flex min-w-0 items-center gap-3 rounded-lg p-2 text-left hover:bg-sunken md:w-full"
    >
      <Logo />
      <span className="sr-only">{words.shell.switch_business}: </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">
          {business?.name ?? (isOperators ? words.operator.title : words.shell.product)}
        </span>
        <span className="hidden truncate text-xs text-soft md:block">
          {isOperators && words.operator.all}
          {business !== null && (own === undefined ? words.operator.title : words.shell.access[own])}
        </span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-soft" />
    </button>
  )
  return (
    <Menu trigger={trigger}>
      <MenuLabel>{words.shell.your_businesses}</MenuLabel>
      {me?.businesses.map(({ id, name }) => (
        <MenuLink key={id}>
          <Link to="/b/$business_id" params={{ business_id: id }}>
            <span className="size-4">{id === business?.id && <Check aria-hidden />}</span>
            <span className="truncate">{name}</span>
          </Link>
        </MenuLink>
      ))}
      <MenuLine />
      <MenuLink>
        <Link to="/start">
          <Plus aria-hidden />
          {words.shell.new_business}
        </Link>
      </MenuLink>
      {me?.is_operator === true && (
        <MenuLink>
          <Link to="/operator">
            <ShieldCheck aria-hidden />
            {words.operator.title}
          </Link>
        </MenuLink>
      )}
    </Menu>
  )
}
