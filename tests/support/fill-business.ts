import { newWaitlistEntry } from '#domain/waitlist.ts'
import { newCustomer } from '#domain/customer.ts'
import { newTransferTarget } from '#domain/transfer-target.ts'
import type { NewOutgoingMessage } from '#actions/ports.ts'
import { newBusinessRehearsal } from '#domain/rehearsal/business-rehearsal.ts'
import { wordsOf } from '#domain/role-version.ts'
import { defaultMessageSettings } from '#domain/outgoing/message-settings.ts'
import {
  buildBusiness,
  buildCustomer,
  buildOpenRequest,
  buildRole,
  buildService,
  buildStaff,
} from './build.ts'
import type { TestDatabase } from './database.ts'

const at = '2026-11-23T09:00:01.000Z'
const outgoing: NewOutgoingMessage = {
  channel: 'sms',
  recipient: '+15550001111',
  audience: 'customer',
  subject: null,
  body: 'See you.',
  template: 'website',
  language: 'en',
  state: 'queued',
  error: null,
  event_id: null,
  customer_id: null,
  call_id: null,
  appointment_id: null,
  send_after: at,
}
const usage = {
  input_tokens: 1,
  output_tokens: 1,
  audio_input_tokens: 0,
  audio_output_tokens: 0,
  total_tokens: 2,
  cost_micro_usd: 3,
}

/** A business with at least one row in every table that has rows of a business. Returns its id. */
export async function fillBusiness(db: TestDatabase, name: string): Promise<string> {
  const { database } = db
  const business = await buildBusiness(database, { name, owner_user_id: `user of ${name}` })
  const business_id = business.id
  const role = await buildRole(database, business_id)
  const service = await buildService(database, business_id)
  const staff = await buildStaff(database, business_id, { service_ids: [service.id] })
  const customer = await buildCustomer(database, business_id, { phone_number: '+15550001111' })
  const request = buildOpenRequest({
    dialed_number: business.ai_phone_number ?? '',
    caller_number: '+15550001111',
  })
  const { call_id } = request
  await database.asSystem((stores) => stores.calls.open(request))
  await database.forBusiness(business_id, async (stores) => {
    await stores.invitations.put({
      email: 'guest@example.com',
      access: 'viewer',
      invited_by: null,
      expires_at: '2027-01-01T00:00:00.000Z',
    })
    await stores.hours.replaceWeek([{ weekday: 1, opens_at: '09:00', closes_at: '17:00' }])
    await stores.holidays.put({ region: null, closed_rules: ['12-25'], filled_to: '2026-12-31' })
    await stores.closures.create({ date: '2026-12-25', opens_at: null, closes_at: null, reason: null })
    await stores.staff.replaceAvailability(staff.id, [{ weekday: 1, starts_at: '09:00', ends_at: '17:00' }])
    const dayOff = { date: '2026-12-24', is_available: false, starts_at: null, ends_at: null, reason: null }
    await stores.staff.addException(staff.id, dayOff)
    await stores.calendars.setFeedSecret(staff.id, `secret of ${staff.id}`)
    const calendar = await stores.calendars.add(staff.id, 'https://example.com/a.ics')
    const lunch = { starts_at: '2026-12-23T12:00:00.000Z', ends_at: '2026-12-23T13:00:00.000Z' }
    await stores.calendars.noteRead(calendar?.id ?? '', [lunch])
    await stores.calendars.setNextRead(calendar?.id ?? '', '2026-12-23T12:20:00.000Z')
    await stores.knowledge.create({ question: 'Parking?', answer: 'Behind the house.', is_active: true })
    await stores.customerNumbers.add(customer.id, '+15550007777')
    await stores.customerFacts.add({ customer_id: customer.id, kind: 'fact', text: 'Likes tea.', call_id })
    const twin = await stores.customers.create(newCustomer.parse({ name: 'Twin' }))
    await stores.customers.merge({ kept: customer, gone: twin, card: {}, user_id: null })
    await stores.customers.create(newCustomer.parse({ name: 'Forgotten', phone_number: '+15550003333' }))
    const forgotten = { phone_number: '+15550003333', customer_id: null }
    await stores.erasures.erase(forgotten, { number_hint: '…3333', user_id: null })
    const who = { call_id, customer_id: customer.id, caller_name: null }
    const promise = { phone_number: '+15550001111', due_at: at, reason: 'Bill', assigned_staff_id: staff.id }
    const promised = await stores.callbacks.create({ ...who, ...promise })
    const done = { action: 'done', by_kind: 'system', user_id: null, assigned_staff_id: null } as const
    await stores.inbox.note({ kind: 'callbacks', id: promised.id }, done)
    await stores.feedback.create({ ...who, kind: 'praise', rating: 5, body: 'Nice.', follow_up: 'none' })
    const target = { name: 'Ann', phone_number: '+15550009999', staff_id: staff.id }
    const rule = {
      from_role_id: null,
      keywords: ['bill'],
      to_role_id: role.id,
      position: 0,
      is_enabled: true,
    }
    await stores.switchRules.create(rule)
    await stores.transferTargets.create(newTransferTarget.parse(target))
    const text = { title: 'Prices', text: 'None.', passages: [{ heading: 'Prices', body: 'None.' }] }
    await stores.documents.create({ ...text, kind: 'text', source_url: null })
    const lacking = await stores.passages.unembedded('m', 1)
    await stores.passages.putEmbeddings(
      'm',
      lacking.map((passage) => ({ ...passage, vector: new Float32Array(768) })),
    )
    await stores.gaps.open({ question: 'Do you have a pool?', call_id })
    const message = { call_id, caller_name: null, callback_number: null, body: 'Call me.' }
    await stores.messages.create({ ...message, urgency: 'normal' })
    await stores.events.add({ type: 'message.taken', subject_id: null })
    await stores.outgoing.add(outgoing)
    await stores.usage.setLimits({ monthly_minutes: 1_000_000, monthly_cost_micro_usd: null })
    await stores.retention.put({ recording_days: 3_650, transcript_days: null, call_days: null })
    await stores.usage.noteWarning('2026-11-01', { kind: 'minutes', percent: 80 })
    await stores.analyses.put(call_id, {
      summary: 'They called.',
      outcome: 'answered',
      sentiment: 'neutral',
      attention: null,
      attention_reason: null,
      facts: [],
      source: 'rules',
      event_id: null,
    })
    const endpoint = await stores.webhooks.create({
      url: 'https://example.com',
      description: null,
      event_types: [],
      is_active: true,
      secret: 'whsec_x',
    })
    const delivery = { endpoint_id: endpoint.id, event_id: null, event_type: 'test' }
    await stores.webhooks.addDelivery({ ...delivery, state: 'waiting' })
    await stores.messageTemplates.create({
      name: 'website',
      channel: 'sms',
      language: 'en',
      subject: null,
      body: 'See {business_website}',
    })
    await stores.messageSettings.put(defaultMessageSettings)
    const words = wordsOf(role)
    const author = { by_kind: 'system' as const, user_id: null }
    await stores.roles.putDraft({ role_id: role.id, words, based_on: 1, ...author })
    await stores.rehearsals.create(newBusinessRehearsal.parse({ name: 'Hi', lines: [{ say: 'Hi' }] }))
    const run = { role_id: role.id, subject: 'draft' as const, words, rehearsals: 1 }
    await stores.rehearsalRuns.add({ ...run, ...author, model_kind: 'stand-in' })
    await stores.consents.put({ channel: 'sms', address: '+1', state: 'opted_out', source: 'member' })
    await stores.jobs.add({ kind: 'test', key: 'k', run_at: db.clock.now() })
    await stores.apiKeys.create({ name: 'key', access: 'viewer', prefix: 'sb_', key_hash: `hash of ${name}` })
    await stores.speech.put({ key: 'k', voice: 'Kore', text: 'Hello', audio: new Uint8Array([1, 2]) })
    const time = { starts_at: '2026-11-24T10:00:00.000Z', ends_at: '2026-11-24T10:30:00.000Z' }
    const slot = { ...time, busy_until: time.ends_at, staff_id: staff.id }
    await stores.appointments.book(
      { ...slot, service_id: service.id, customer_id: customer.id, call_id, notes: null },
      { by_kind: 'call', call_id, user_id: null },
    )
    const held = {
      service_id: service.id,
      call_id,
      customer_id: null,
      expires_at: '2026-11-23T09:05:00.000Z',
    }
    await stores.slotHolds.hold([slot], held)
    const wish = {
      customer_id: customer.id,
      service_id: service.id,
      from_date: '2026-12-01',
      to_date: '2026-12-04',
    }
    await stores.waitlist.join(newWaitlistEntry.parse(wish), call_id)
    await stores.calls.startTool(call_id, { id: 'tool-1', tool_name: 'get_services', args: {} })
    await stores.recordingConsents.put({ call_id, notice: 'Recorded.', declined_at: null })
    await stores.calls.saveRecording(call_id, { mime_type: 'audio/wav', audio: new Uint8Array([1]) })
    const turn = {
      id: 'turn-1',
      speaker: 'ai' as const,
      role_id: role.id,
      text: 'Hello',
      started_at: at,
      ended_at: at,
    }
    await stores.calls.append(call_id, [
      { seq: 0, at, type: 'turn', turn: { ...turn, interrupted: false, heard_text: null, latency_ms: null } },
      { seq: 1, at, type: 'role_switch', from_role_id: role.id, to_role_id: null, reason: 'asked' },
      { seq: 2, at, type: 'rung', rung: 'nudge', detail: '' },
      { seq: 3, at, type: 'usage', usage },
      { seq: 5, at, type: 'flag', kind: 'unproven_claim', subject: 'booked', detail: 'It is booked.' },
      { seq: 4, at, type: 'transfer', target_id: role.id, target_name: 'Ann', outcome: 'failed', reason: '' },
    ])
  })
  return business_id
}
