import { fail, ok, warn, type Check } from './check.ts'

const database = { id: 'database', title: 'Database' }
const migrations = { id: 'migrations', title: 'Migrations' }
const clock = { id: 'clock', title: 'Clock' }

export interface DatabaseFacts {
  /** The database's own clock. */
  now: string
  /** Files of this version that were not applied. */
  missing: string[]
  /** Applied ones that this version has no file for. */
  unknown: string[]
}

export function checkDatabase(answer: DatabaseFacts | null, tookMs: number): Check {
  if (answer === null) {
    return fail(
      database,
      'The database does not answer.',
      'See that PostgreSQL runs and DATABASE_URL leads to it; callers of known businesses are answered meanwhile.',
      { reason: 'database_away' },
    )
  }
  const details = { ms: Math.round(tookMs) }
  const took = `It answers in ${Math.round(tookMs)} ms.`
  if (tookMs < 500) return ok(database, took, { reason: 'database_answers', details })
  return warn(database, took, 'Slow: look at its load, its disk and the way there.', {
    reason: 'database_slow',
    details,
  })
}

export function checkMigrations({ missing, unknown }: DatabaseFacts): Check {
  if (missing.length > 0) {
    return fail(
      migrations,
      `Not applied: ${missing.join(', ')}.`,
      'Start this version of Switchboard once more: it applies them, or says why it cannot.',
      { reason: 'migrations_missing', details: { names: missing } },
    )
  }
  if (unknown.length > 0) {
    return warn(
      migrations,
      `The database knows ${unknown.join(', ')}, which this version does not have.`,
      'A newer Switchboard has been at this database: bring every process to that version.',
      { reason: 'migrations_unknown', details: { names: unknown } },
    )
  }
  return ok(migrations, 'All are applied.', { reason: 'migrations_applied' })
}

/** `late_seconds`: for how long the oldest has been due. */
export function checkJobs(
  counts: readonly { kind: string; state: 'waiting' | 'dead'; jobs: number; late_seconds: number }[],
): Check {
  const subject = { id: 'jobs', title: 'Jobs' }
  const late = counts.filter(({ state, late_seconds }) => state === 'waiting' && late_seconds > 300)
  const dead = counts.filter(({ state }) => state === 'dead')
  const named = (list: typeof dead) => list.map(({ kind, jobs }) => `${kind} (${jobs})`).join(', ')
  if (late.length > 0) {
    return warn(
      subject,
      `Due for more than five minutes: ${named(late)}.`,
      'See that the API runs and what its log says of "job failed"; whom they ask may be away.',
      { reason: 'jobs_late', details: { names: named(late) } },
    )
  }
  if (dead.length > 0) {
    return warn(subject, `Given up: ${named(dead)}.`, 'The log says why: look for "job given up".', {
      reason: 'jobs_given_up',
      details: { names: named(dead) },
    })
  }
  return ok(subject, 'None is late.', { reason: 'jobs_in_time' })
}

/** Where the links in mails lead. */
export interface LinkFacts {
  url: string
  /** Others than this machine reach us. */
  is_open: boolean
}

/** A link to this very machine is of no use to who reads a mail elsewhere. */
export function checkLinks({ url, is_open }: LinkFacts): Check {
  const subject = { id: 'links', title: 'Links in mails' }
  const details = { url }
  if (!isLocal(url)) return ok(subject, `They lead to ${url}.`, { reason: 'links_public', details })
  if (!is_open) {
    return ok(subject, `They lead to ${url}: good on this machine, the only one that reaches us.`, {
      reason: 'links_local',
      details,
    })
  }
  return warn(
    subject,
    `They lead to ${url}, but we are reached from other machines: invitations and new passwords lead nowhere there.`,
    'Set PUBLIC_URL to the address under which people reach this system.',
    { reason: 'links_lead_nowhere', details },
  )
}

/** Names of the machine itself, as in an address or in what a server listens on. */
export function isLocal(address: string): boolean {
  const name = /^https?:/i.test(address) ? new URL(address).hostname : address
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(name)
}

const clocks = {
  database: "The database's clock",
  livekit: "LiveKit's clock",
  switchboard: "Switchboard's clock",
}

/** Whose clock, and what it says. */
export interface OtherClock {
  of: keyof typeof clocks
  at: string
}

/** Tokens are refused and slots shift when clocks differ. */
export function checkClock(here: string, others: readonly OtherClock[]): Check {
  const off = others
    .map(({ of, at }) => ({ of, seconds: (Date.parse(at) - Date.parse(here)) / 1_000 }))
    .toSorted((a, b) => Math.abs(b.seconds) - Math.abs(a.seconds))[0]
  if (off === undefined) return ok(clock, `It is ${here}.`, { reason: 'clocks_agree' })
  const details = { of: off.of, seconds: off.seconds }
  const found = `${clocks[off.of]} is ${Math.abs(off.seconds).toFixed(1)} s ${off.seconds < 0 ? 'behind' : 'ahead'}.`
  // HTTP tells the time in whole seconds, and the answer has travelled.
  if (Math.abs(off.seconds) < 5) return ok(clock, found, { reason: 'clocks_agree', details })
  const mend = 'Switch time synchronisation on (timedatectl set-ntp true) on both machines.'
  const worse = Math.abs(off.seconds) < 30 ? warn : fail
  return worse(clock, found, mend, { reason: 'clock_off', details })
}
