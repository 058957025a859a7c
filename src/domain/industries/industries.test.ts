import { describe, expect, it } from 'vitest'
import { newKnowledge } from '../knowledge.ts'
import { newService } from '../service.ts'
import { renderTemplate, validateTemplate } from '../template.ts'
import { industryTemplate } from './industry-template.ts'
import { industryTemplates } from './index.ts'

describe('industry templates', () => {
  it('are at least twelve, each told apart by its id', () => {
    const ids = industryTemplates.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(12)
  })

  it.each(industryTemplates.map((template) => [template.id, template] as const))(
    '%s is one that can be set up as it stands',
    (_, template) => {
      industryTemplate.parse(template)
      for (const service of template.services) newService.parse(service)
      for (const knowledge of template.knowledge) newKnowledge.parse(knowledge)
      validateTemplate(template.role.greeting_message)
      validateTemplate(template.role.system_prompt)
      const values = { business_name: 'Acme', ai_name: 'Sam', customer_name: null, returning: false }
      expect(renderTemplate(template.role.greeting_message, values)).toContain('Hello! ')
      // Overlapping periods of a day would be refused when the week is saved.
      const weekdays = template.hours.map(({ weekday }) => weekday)
      expect(new Set(weekdays).size).toBe(weekdays.length)
    },
  )
})
