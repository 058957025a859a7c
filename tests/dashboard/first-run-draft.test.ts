import { beforeAll, describe, expect, it, vi } from 'vitest'
import { industryTemplates } from '#domain/industries/index.ts'
import { emptyDraft, setUpOf, withLanguage, withTrade } from '../../dashboard/src/features/first-run/draft.ts'
import type { Templates } from '../../dashboard/src/features/first-run/set-up-queries.ts'

const templates: Templates = industryTemplates
const inEnglish = () => withTrade(emptyDraft(templates, 'en-GB'), 'garage', templates)

// As in a browser.
beforeAll(() => void vi.stubGlobal('navigator', { language: 'en-GB', languages: ['en-GB'] }))

describe('a draft of the first run', () => {
  it('begins in the language of the page', () => {
    const draft = withTrade(emptyDraft(templates, 'de-AT'), 'garage', templates)
    expect(draft.services.map(({ name }) => name)).toContain('Ölwechsel')
    expect(draft.greeting_message).toMatch(/^Guten Tag/)
    const { role, services, staff, business } = setUpOf(
      { ...draft, name: ' Autohaus Müller ', staff: ['Otto', ' '] },
      '123456',
    )
    expect(business).toMatchObject({ name: 'Autohaus Müller', language: 'de-AT', industry: 'garage' })
    expect(role.system_prompt).toContain('Kennzeichen')
    expect(role.personality).toContain('ohne Werkstattdeutsch')
    expect(services[0]?.description).toMatch(/Plan des Herstellers/)
    expect(staff).toEqual([{ name: 'Otto', title: 'Werkstatt' }])
  })

  it('has the words of another language when that is spoken on the phone', () => {
    const draft = withLanguage({ ...inEnglish(), name: 'Miles Motors' }, 'de-DE', templates)
    expect(draft).toMatchObject({ name: 'Miles Motors', language: 'de-DE' })
    expect(draft.services.map(({ name }) => name)).toContain('Ölwechsel')
    expect(withLanguage(draft, 'en-US', templates).services.map(({ name }) => name)).toContain('Oil change')
  })

  it('keeps what was typed when the template is in the language already', () => {
    const [first, ...rest] = inEnglish().services
    if (first === undefined) throw new Error('one service')
    const typed = { ...inEnglish(), services: [{ ...first, name: 'MOT' }, ...rest] }
    expect(withLanguage(typed, 'en-US', templates).services[0]?.name).toBe('MOT')
  })

  it('leaves the greeting to the server in a language that no template is in, but not the owner’s own', () => {
    const french = withLanguage(inEnglish(), 'fr-FR', templates)
    expect(french.greeting_message).toBe('')
    expect(withLanguage(french, 'en-GB', templates).greeting_message).toMatch(/^Hello/)
    const own = { ...inEnglish(), greeting_message: 'Miles Motors, bonjour !' }
    expect(withLanguage(own, 'fr-FR', templates).greeting_message).toBe('Miles Motors, bonjour !')
  })
})
