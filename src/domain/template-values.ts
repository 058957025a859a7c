import type { Brief } from './brief.ts'
import type { Persona } from './role-choice.ts'
import type { TemplateValues } from './template-variables.ts'

/** What the variables of a role's greeting and prompt stand for in one call. */
export function templateValues(brief: Brief, role: Persona): TemplateValues {
  const { business, customer } = brief
  return {
    business_name: business.name,
    business_phone: business.phone,
    business_email: business.email,
    business_website: business.website,
    business_address: business.address,
    industry: business.industry,
    ai_name: role.ai_name,
    role_type: role.role_type,
    customer_name: customer?.name ?? null,
    customer_first_name: customer?.name.trim().split(/\s+/)[0] ?? null,
    returning: (customer?.calls_count ?? 0) > 0,
  }
}
