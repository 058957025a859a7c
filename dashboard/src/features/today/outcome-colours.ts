import type { OutcomeGroup } from '#lib/outcome-groups.ts'

/** Of the theme: each has enough contrast in light and dark. */
export const colourOf: Record<OutcomeGroup, string> = {
  appointment: 'var(--accent)',
  answered: 'var(--info)',
  passed_on: 'var(--warn)',
  open: 'var(--bad)',
  rest: 'var(--edge)',
}
