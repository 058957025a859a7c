import type { Draft } from './draft.ts'
import { templateOf } from './draft.ts'
import type { Templates } from './set-up-queries.ts'

/** Goes up when a draft of before could no longer be shown. */
const version = 3

const keyOf = (user_id: string) => `switchboard.first-run.${user_id}`

/** A half-done wizard, kept in this browser until it is done: a reload or a lost tab costs nothing. */
export const keptDraft = {
  /** Null: none, or of an industry that is no longer offered. */
  read(user_id: string, templates: Templates): Draft | null {
    const kept = parsed(localStorage.getItem(keyOf(user_id)))
    if (kept?.version !== version) return null
    const template = templateOf(templates, kept.template_id, kept.draft.language)
    return template === null ? null : { ...kept.draft, template }
  },
  write(user_id: string, { template, ...draft }: Draft): void {
    localStorage.setItem(keyOf(user_id), JSON.stringify({ version, template_id: template.id, draft }))
  },
  forget: (user_id: string): void => localStorage.removeItem(keyOf(user_id)),
}

interface Kept {
  version: number
  template_id: string
  draft: Omit<Draft, 'template'>
}

function parsed(text: string | null): Kept | null {
  try {
    return JSON.parse(text ?? 'null') as Kept | null
  } catch {
    return null
  }
}
