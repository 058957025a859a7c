import type { Words } from '../words.ts'
import { account } from './account.ts'
import { appointments } from './appointments.ts'
import { business } from './business.ts'
import { calls } from './calls.ts'
import { common } from './common.ts'
import { conversation } from './conversation.ts'
import { customers } from './customers.ts'
import { doctor } from './doctor.ts'
import { drafts } from './drafts.ts'
import { errors } from './errors.ts'
import { first_run } from './first-run.ts'
import { handover, rehearsals } from './handover.ts'
import { inbox } from './inbox.ts'
import { industries } from './industries.ts'
import { members } from './members.ts'
import { operator } from './operator.ts'
import { personality } from './personality.ts'
import { practice } from './practice.ts'
import { receptionist } from './receptionist.ts'
import { role_hours } from './role-hours.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { today } from './today.ts'
import { voices } from './voices.ts'
import { why } from './why.ts'

export const de: Words = {
  locale: 'de',
  common,
  errors,
  shell,
  account,
  members,
  first_run,
  business,
  voices,
  personality,
  appointments,
  calls,
  conversation,
  customers,
  inbox,
  industries,
  operator,
  practice,
  today,
  receptionist,
  role_hours,
  doctor,
  drafts,
  settings,
  handover,
  rehearsals,
  why,
}
