import type { LucideIcon } from 'lucide-react'
import {
  AudioLines,
  CalendarCheck,
  CalendarDays,
  ContactRound,
  Headset,
  Inbox,
  PhoneIncoming,
  Store,
  Users,
} from 'lucide-react'
import type { Words } from '#lib/words/words.ts'

export interface NavEntry {
  /** Below `/b/:business_id/`; also its name in the catalogue. */
  page: keyof Words['shell']['pages']
  Icon: LucideIcon
  group: keyof Words['shell']['groups']
}

/** The menu, in order; on a phone the first four stand in the bar. An entry appears here when its page exists. */
export const navigation: readonly NavEntry[] = [
  { page: 'today', Icon: CalendarCheck, group: 'front_desk' },
  { page: 'calls', Icon: PhoneIncoming, group: 'front_desk' },
  { page: 'inbox', Icon: Inbox, group: 'front_desk' },
  { page: 'appointments', Icon: CalendarDays, group: 'front_desk' },
  { page: 'customers', Icon: ContactRound, group: 'front_desk' },
  { page: 'practice', Icon: Headset, group: 'front_desk' },
  { page: 'receptionist', Icon: AudioLines, group: 'set_up' },
  { page: 'business', Icon: Store, group: 'set_up' },
  { page: 'members', Icon: Users, group: 'set_up' },
]
