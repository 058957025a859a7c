import type { LucideIcon } from 'lucide-react'
import { useParams } from '@tanstack/react-router'
import { usePageNames } from '#lib/page-names.ts'
import { useWords } from '#lib/words/words.ts'
import { navigation, operatorNavigation } from './navigation.ts'

export interface MenuEntry {
  to: string
  label: string
  Icon: LucideIcon
  group: string
  /** Is not marked on the pages below it. */
  isExact: boolean
  /** What it shows beside its name: that somebody is on the line, or that something waits. */
  mark: 'live' | 'waiting' | null
}

/** The menu of the pages around: a business's, or the operator's. */
export function useMenuEntries(): MenuEntry[] {
  const words = useWords()
  const names = usePageNames()
  const { business_id } = useParams({ strict: false })
  if (business_id === undefined) {
    return operatorNavigation.map(({ page, Icon, group }) => ({
      to: page === 'overview' ? '/operator' : `/operator/${page}`,
      label: words.operator.pages[page],
      Icon,
      group: words.operator.groups[group],
      isExact: page === 'overview',
      mark: null,
    }))
  }
  return navigation.map(({ page, Icon, group }) => ({
    to: `/b/${business_id}/${page}`,
    label: names[page],
    Icon,
    group: words.shell.groups[group],
    isExact: false,
    mark: page === 'today' ? 'live' : page === 'inbox' ? 'waiting' : null,
  }))
}
