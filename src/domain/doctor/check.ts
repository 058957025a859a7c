import { z } from 'zod'

export const checkStatus = z.enum(['ok', 'warn', 'fail', 'skipped'])
export type CheckStatus = z.infer<typeof checkStatus>

/** One thing the doctor looked at, in words for people. */
export const check = z.object({
  /** Stable: `roles`, `sip_trunk`, … */
  id: z.string(),
  title: z.string(),
  status: checkStatus,
  found: z.string(),
  /** What to do; null when nothing has to be done. */
  mend: z.string().nullable(),
})
export type Check = z.infer<typeof check>

export const diagnosis = z.object({
  checked_at: z.iso.datetime(),
  /** The worst of the checks; what was skipped does not count. */
  status: checkStatus.exclude(['skipped']),
  checks: z.array(check),
})
export type Diagnosis = z.infer<typeof diagnosis>

/** With what only whoever runs the installation may know. */
export const installationDiagnosis = diagnosis.extend({
  /** Where the API finds LiveKit; null: it has none. */
  livekit_url: z.string().nullable(),
})
export type InstallationDiagnosis = z.infer<typeof installationDiagnosis>

type Subject = Pick<Check, 'id' | 'title'>

export const ok = (subject: Subject, found: string): Check => ({
  ...subject,
  status: 'ok',
  found,
  mend: null,
})
export const warn = (subject: Subject, found: string, mend: string): Check => ({
  ...subject,
  status: 'warn',
  found,
  mend,
})
export const fail = (subject: Subject, found: string, mend: string): Check => ({
  ...subject,
  status: 'fail',
  found,
  mend,
})
export const skipped = (subject: Subject, found: string, mend: string | null = null): Check => ({
  ...subject,
  status: 'skipped',
  found,
  mend,
})

export function worstOf(checks: readonly Check[]): Diagnosis['status'] {
  if (checks.some(({ status }) => status === 'fail')) return 'fail'
  return checks.some(({ status }) => status === 'warn') ? 'warn' : 'ok'
}
