import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newKnowledge } from '../knowledge.ts'
import { newRole } from '../role.ts'
import { newService } from '../service.ts'
import { renderTemplate, validateTemplate } from '../template.ts'
import { type IndustryTemplate, industryTemplate } from './industry-template.ts'
import { industryTemplates } from './index.ts'
import { translated } from './translation.ts'

const { en: english, de: german } = industryTemplates
const all = [...english, ...german].map(
  (template) => [`${template.id} (${template.language})`, template] as const,
)
const values = { business_name: 'Acme', ai_name: 'Sam', customer_name: null, returning: false }

/** Every word that an owner or a caller may come across. */
function textsOf({ name, staff_title, services, role, knowledge }: IndustryTemplate): string[] {
  return [
    name,
    staff_title,
    ...services.flatMap((service) => [service.name, service.description]),
    role.personality,
    role.system_prompt,
    role.greeting_message,
    ...knowledge.flatMap(({ question, answer }) => [question, answer]),
  ]
}

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

describe('industry templates', () => {
  it('are at least twelve, each told apart by its id', () => {
    const ids = english.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(12)
  })

  it.each(all)('%s is one that can be set up as it stands', (_, template) => {
    industryTemplate.parse(template)
    for (const service of template.services) newService.parse(service)
    for (const knowledge of template.knowledge) newKnowledge.parse(knowledge)
    validateTemplate(template.role.greeting_message)
    validateTemplate(template.role.system_prompt)
    newRole.parse({ business_id: randomUUID(), ai_name: 'Sam', ...template.role })
    // Overlapping periods of a day would be refused when the week is saved.
    const weekdays = template.hours.map(({ weekday }) => weekday)
    expect(new Set(weekdays).size).toBe(weekdays.length)
  })

  it.each(all)('%s has words of its trade, none of them left empty or said twice', (_, template) => {
    for (const text of textsOf(template)) expect(text.trim()).not.toBe('')
    const services = template.services.map(({ name }) => name)
    expect(new Set(services).size).toBe(services.length)
    if (template.id === 'other') return
    expect(services.length).toBeGreaterThanOrEqual(3)
    expect(template.knowledge.length).toBeGreaterThanOrEqual(2)
  })

  it.each(all)('%s can book each of its services on some day of its week', (_, { services, hours }) => {
    const longest = Math.max(
      ...hours.map(({ opens_at, closes_at }) => minutes(closes_at) - minutes(opens_at)),
    )
    for (const { duration_minutes } of services) expect(duration_minutes).toBeLessThanOrEqual(longest)
  })

  it.each(all)('%s greets in its language, and says that it is no person', (_, { role, language }) => {
    const greeting = renderTemplate(role.greeting_message, values)
    expect(greeting).toMatch({ en: /^Hello! /, de: /^Guten Tag! / }[language])
    expect(greeting).toMatch({ en: /virtual assistant/, de: /digitale Assistenz/ }[language])
    expect(greeting).toContain('Acme')
    const knows = { ...values, customer_name: 'Emma Carter', returning: true }
    expect(renderTemplate(role.system_prompt, knows)).toContain('Emma Carter')
  })

  it.each(['dental', 'medical', 'veterinary', 'plumbing', 'electrician'])(
    '%s knows what cannot wait',
    (id) => {
      const promptOf = (templates: readonly IndustryTemplate[]) =>
        templates.find((template) => template.id === id)?.role.system_prompt
      expect(promptOf(english)).toMatch(/at once|earliest|urgent/)
      expect(promptOf(german)).toMatch(/sofort|frühesten|dringend/)
    },
  )

  it.each(german.map((template, index) => [template.id, template, english[index]] as const))(
    '%s in German has nothing left in English',
    (_, template, original) => {
      const same = new Set(original === undefined ? [] : textsOf(original))
      // Single words may be the same in both: patient, massage.
      const left = textsOf(template).filter((text) => text.includes(' ') && same.has(text))
      expect(left).toEqual([])
      expect(original?.hours).toEqual(template.hours)
    },
  )

  it('cannot be translated with a service missing', () => {
    const [dental] = english
    if (dental === undefined) throw new Error('one template')
    const { name, staff_title, role } = dental
    const texts = { name, staff_title, role, services: [], knowledge: [] }
    expect(() => translated(dental, 'de', texts)).toThrow('"dental" has 5 services, in "de" 0.')
  })
})
