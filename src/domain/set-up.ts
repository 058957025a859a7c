import { z } from 'zod'
import { openingPeriod } from './business-hours.ts'
import { newBusiness } from './business.ts'
import { newKnowledge } from './knowledge.ts'
import { newRole } from './role.ts'
import { newService } from './service.ts'
import { newStaff } from './staff.ts'

/** A whole business at once: what the first-run wizard has gathered. */
export const newSetUp = z.object({
  business: newBusiness.extend({
    ai_phone_number: z.string().max(200).nullable().optional(),
    fallback_number: z.string().max(200).nullable().optional(),
  }),
  role: newRole.omit({ business_id: true }),
  hours: z.array(openingPeriod).max(50),
  services: z.array(newService).max(50),
  /** They offer every service, and work while the business is open. */
  staff: z.array(newStaff.pick({ name: true, title: true })).max(50),
  knowledge: z.array(newKnowledge).max(50),
})
export type NewSetUp = z.infer<typeof newSetUp>
