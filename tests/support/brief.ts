import type { Brief, BriefCustomer } from '#domain/brief.ts'
import type { Role } from '#domain/role.ts'
import type { Service } from '#domain/service.ts'

const at = '2026-01-05T09:00:00.000Z'

/** Ids that are easy to read: `testId(7)` is 00000000-0000-7000-8000-000000000007. */
export function testId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export function testRole(role: Partial<Role> = {}): Role {
  return {
    id: testId(20),
    business_id: testId(1),
    role_type: 'receptionist',
    ai_name: 'Sarah',
    voice_style: 'Kore',
    personality: '',
    system_prompt: 'You are {ai_name}, a friendly receptionist for {business_name}.',
    greeting_message: 'Hello {customer_name}! Thank you for calling {business_name}.',
    is_enabled: true,
    priority: 0,
    allowed_tools: null,
    hours: null,
    created_at: at,
    updated_at: at,
    ...role,
  }
}

export function testService(service: Partial<Service> = {}): Service {
  return {
    id: testId(40),
    business_id: testId(1),
    name: 'Cleaning',
    description: null,
    duration_minutes: 30,
    buffer_minutes: 0,
    price_amount: 12_000,
    is_active: true,
    created_at: at,
    updated_at: at,
    ...service,
  }
}

export function testCustomer(customer: Partial<BriefCustomer> = {}): BriefCustomer {
  return {
    id: testId(60),
    name: 'Ann Lee',
    language: null,
    notes: null,
    calls_count: 2,
    last_call_at: '2026-10-01T15:00:00.000Z',
    relation: null,
    last_visits: [],
    usual_staff: null,
    open_callbacks: [],
    facts: [],
    upcoming_appointments: [],
    ...customer,
  }
}

/** A dental practice in New York, open Monday to Friday from 9 to 5, with one role and one service. */
export function testBrief(
  brief: Partial<Omit<Brief, 'business'>> & { business?: Partial<Brief['business']> } = {},
): Brief {
  const role = testRole()
  return {
    role,
    roles: [role],
    staff: [{ id: testId(30), name: 'Dr. Maria Gomez', title: 'Dentist', service_ids: [testId(40)] }],
    services: [testService()],
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '17:00' })),
    closures: [],
    transfer_targets: [],
    switch_rules: [],
    topics: [],
    customer: null,
    same_number: [],
    speech_keys: [],
    ...brief,
    business: {
      id: testId(1),
      name: 'Bright Smile Dental',
      ai_phone_number: '+1234567890',
      industry: 'dental practice',
      country: 'US',
      timezone: 'America/New_York',
      language: 'en-US',
      phone: '+12125550100',
      email: null,
      website: null,
      address: '1 Main Street, New York',
      currency: 'USD',
      fallback_number: null,
      recording_enabled: false,
      ai_disclosure: null,
      recording_notice: null,
      max_call_minutes: 30,
      max_concurrent_calls: 10,
      booking_lead_minutes: 60,
      booking_horizon_days: 60,
      slot_step_minutes: 15,
      ...brief.business,
    },
  }
}
