import { expect, it, test } from 'vitest'
import { testBrief, testCustomer, testRole } from '../../tests/support/brief.ts'
import { renderGreeting } from './greeting.ts'

const stranger = testBrief()
const regular = testBrief({ customer: testCustomer() })

test.each([
  ['the seed’s, to a stranger', stranger, 'Hello {customer_name}!', 'Hello!'],
  ['the seed’s, to a regular', regular, 'Hello {customer_name}!', 'Hello Ann Lee!'],
  [
    'by name and business',
    regular,
    'Hello {customer_name}! Thank you for calling {business_name}. How may I help you today?',
    'Hello Ann Lee! Thank you for calling Bright Smile Dental. How may I help you today?',
  ],
  [
    'for those who return',
    regular,
    '{% if returning %}Welcome back{% else %}Welcome{% endif %}!',
    'Welcome back!',
  ],
  [
    'for those who are new',
    stranger,
    '{% if returning %}Welcome back{% else %}Welcome{% endif %}!',
    'Welcome!',
  ],
  ['on one line', stranger, ' Hello!\n  Welcome. ', 'Hello! Welcome.'],
])('greets: %s', (_, brief, greeting_message, greeting) => {
  expect(renderGreeting(brief, testRole({ greeting_message }))).toBe(greeting)
})

test.each([
  [
    'en-US',
    'Hello! Thank you for calling Bright Smile Dental. This is Sarah, the virtual assistant. How may I help you?',
  ],
  [
    'tlh',
    'Hello! Thank you for calling Bright Smile Dental. This is Sarah, the virtual assistant. How may I help you?',
  ],
  ['constructor', /^Hello! Thank you/],
  ['de', /^Guten Tag! Vielen Dank .* Hier ist Sarah, /],
  ['es_MX', /^¡Hola! Gracias .* Soy Sarah, /],
  ['fr-CA', /^Bonjour! Merci /],
  ['it', /^Buongiorno! Grazie /],
  ['pt-BR', /^Olá! Obrigada /],
  ['nl-NL', /^Goedendag! Bedankt /],
])('without a greeting of its own speaks %s', (language, greeting) => {
  const text = renderGreeting(testBrief({ business: { language } }), testRole({ greeting_message: ' ' }))
  expect(text).toEqual(typeof greeting === 'string' ? greeting : expect.stringMatching(greeting))
})

it('greets a regular by name in the default text, too', () => {
  expect(renderGreeting(regular, testRole({ greeting_message: '' }))).toMatch(/^Hello Ann Lee! /)
})

it('falls back to the default when nothing is left of the greeting', () => {
  const role = testRole({ greeting_message: 'Am I speaking with {customer_name}?' })
  expect(renderGreeting(stranger, role)).toMatch(/^Hello! Thank you for calling Bright Smile Dental\./)
})

it('greets for a business without roles', () => {
  expect(renderGreeting(stranger, null)).toBe(
    'Hello! Thank you for calling Bright Smile Dental. I am the virtual assistant. How may I help you?',
  )
})

test('that an AI speaks is said to everybody, that it is recorded only while it is', () => {
  const told = { ai_disclosure: 'You are speaking with an AI.', recording_notice: 'This call is recorded.' }
  const hears = (recording_enabled: boolean) =>
    renderGreeting(
      testBrief({ business: { ...told, recording_enabled } }),
      testRole({ greeting_message: 'Hello!' }),
    )
  expect(hears(false)).toBe('Hello! You are speaking with an AI.')
  expect(hears(true)).toBe('Hello! You are speaking with an AI. This call is recorded.')
})
