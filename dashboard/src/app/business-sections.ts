import type { LucideIcon } from 'lucide-react'
import {
  BookOpen,
  ClipboardList,
  Clock,
  Gauge,
  KeyRound,
  MessageSquareText,
  Phone,
  PhoneForwarded,
  ShieldCheck,
  Store,
  UsersRound,
  Webhook,
} from 'lucide-react'
import type { Words } from '#lib/words/words.ts'

export interface BusinessSection {
  /** Below `/b/:business_id/business/`; also its name in the catalogue. */
  section: keyof Words['shell']['sections']
  Icon: LucideIcon
  group: keyof Words['shell']['section_groups']
}

/** The menu inside Business, in order. An entry appears here when its page exists in `section-pages.tsx`. */
export const businessSections: readonly BusinessSection[] = [
  { section: 'profile', Icon: Store, group: 'about' },
  { section: 'hours', Icon: Clock, group: 'about' },
  { section: 'services', Icon: ClipboardList, group: 'about' },
  { section: 'team', Icon: UsersRound, group: 'about' },
  { section: 'knowledge', Icon: BookOpen, group: 'about' },
  { section: 'transfers', Icon: PhoneForwarded, group: 'phone' },
  { section: 'numbers', Icon: Phone, group: 'phone' },
  { section: 'messages', Icon: MessageSquareText, group: 'phone' },
  { section: 'privacy', Icon: ShieldCheck, group: 'phone' },
  { section: 'limits', Icon: Gauge, group: 'technical' },
  { section: 'webhooks', Icon: Webhook, group: 'technical' },
  { section: 'keys', Icon: KeyRound, group: 'technical' },
]
