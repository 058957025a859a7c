import type { LucideIcon } from 'lucide-react'
import {
  AudioLines,
  Building2,
  CalendarCheck,
  CalendarDays,
  ChartColumn,
  ContactRound,
  Gauge,
  Headset,
  HeartPulse,
  Inbox,
  Network,
  PhoneIncoming,
  ShieldCheck,
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

export interface OperatorNavEntry {
  /** Below `/operator/`; also its name in the catalogue. */
  page: keyof Words['operator']['pages']
  Icon: LucideIcon
  group: keyof Words['operator']['groups']
}

/** The same for the operator. */
export const operatorNavigation: readonly OperatorNavEntry[] = [
  { page: 'overview', Icon: Gauge, group: 'all' },
  { page: 'businesses', Icon: Building2, group: 'all' },
  { page: 'calls', Icon: PhoneIncoming, group: 'all' },
  { page: 'usage', Icon: ChartColumn, group: 'all' },
  { page: 'lines', Icon: Network, group: 'system' },
  { page: 'health', Icon: HeartPulse, group: 'system' },
  { page: 'accounts', Icon: ShieldCheck, group: 'system' },
]
