import { z } from 'zod'
import { doctorReasons, type DoctorReason } from './reasons.ts'

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
  /** What was found, to be said in another language; null: only as it stands. */
  reason: z.enum(doctorReasons).nullable(),
  /** The particulars of the reason. */
  details: z.record(z.string(), z.unknown()),
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

/** What was found, and what of it changes from one time to the next. */
interface About {
  reason: DoctorReason
  details?: Record<string, unknown>
}

export const ok = (subject: Subject, found: string, about?: About): Check =>
  checked('ok', subject, { found, mend: null }, about)
export const warn = (subject: Subject, found: string, mend: string, about?: About): Check =>
  checked('warn', subject, { found, mend }, about)
export const fail = (subject: Subject, found: string, mend: string, about?: About): Check =>
  checked('fail', subject, { found, mend }, about)
export const skipped = (subject: Subject, found: string, mend: string | null = null, about?: About): Check =>
  checked('skipped', subject, { found, mend }, about)

function checked(
  status: CheckStatus,
  subject: Subject,
  said: Pick<Check, 'found' | 'mend'>,
  { reason, details = {} }: Partial<About> = {},
): Check {
  return { ...subject, status, ...said, reason: reason ?? null, details }
}

export function worstOf(checks: readonly Check[]): Diagnosis['status'] {
  if (checks.some(({ status }) => status === 'fail')) return 'fail'
  return checks.some(({ status }) => status === 'warn') ? 'warn' : 'ok'
}
