import { beauty } from './beauty.ts'
import { health } from './health.ts'
import { hospitality } from './hospitality.ts'
import { days, type IndustryTemplate, offers, reception, words } from './industry-template.ts'
import { services } from './services.ts'
import { trades } from './trades.ts'

const other: IndustryTemplate = {
  id: 'other',
  name: 'Something else',
  words: words('Customer', 'Customers', 'Team'),
  staff_title: 'Team',
  services: [offers('Appointment', 30, 'An appointment with us.', 5)],
  hours: days('1-5', '09:00', '17:00'),
  role: reception('Find out what the caller needs. What you cannot settle you take as a message.'),
  knowledge: [],
}

/** In the order in which an owner is shown them. */
export const industryTemplates: readonly IndustryTemplate[] = [
  ...health,
  ...beauty,
  ...trades,
  ...hospitality,
  ...services,
  other,
]
