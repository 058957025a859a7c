import { openOn, worksOn, type DemoBusiness } from './demo-business.ts'

/** The first business of the demo: the number, name, voice and words of the seed. */
export const brightSmileDental: DemoBusiness = {
  business: {
    name: 'Bright Smile Dental',
    ai_phone_number: '+1234567890',
    industry: 'dental',
    country: 'US',
    timezone: 'America/New_York',
    language: 'en-US',
    currency: 'USD',
    phone: '+1 212 555 0100',
    email: 'hello@bright-smile.example',
    website: 'https://bright-smile.example',
    address: '120 West 45th Street, New York, NY 10036',
  },
  roles: [
    {
      role_type: 'receptionist',
      ai_name: 'Sarah',
      voice_style: 'Kore',
      personality: 'Warm, calm and reassuring: many callers are nervous or in pain.',
      system_prompt:
        'You are Sarah, a friendly receptionist for {business_name}. ' +
        '{% if returning %}You are speaking with {customer_name}, a returning customer.{% endif %}',
      greeting_message:
        'Hello {customer_name}! Thank you for calling {business_name}. How may I help you today?',
      priority: 1,
    },
  ],
  services: [
    {
      name: 'Check-up',
      description: 'Examination of teeth and gums, with X-rays when they are due.',
      duration_minutes: 30,
      buffer_minutes: 5,
      price_amount: 9_500,
    },
    {
      name: 'Cleaning',
      description: 'Professional cleaning and polishing by a hygienist.',
      duration_minutes: 45,
      buffer_minutes: 10,
      price_amount: 12_000,
    },
    {
      name: 'Whitening',
      description: 'In-office whitening, one session.',
      duration_minutes: 90,
      buffer_minutes: 15,
      price_amount: 35_000,
    },
    {
      name: 'Emergency appointment',
      description: 'Pain, swelling, a broken tooth: seen the same day when it can be done.',
      duration_minutes: 30,
      buffer_minutes: 0,
      price_amount: 15_000,
    },
  ],
  staff: [
    {
      name: 'Dr. Maria Lopez',
      title: 'Dentist',
      phone: '+12125550101',
      email: 'maria@bright-smile.example',
      services: ['Check-up', 'Whitening', 'Emergency appointment'],
      week: worksOn([1, 2, 4, 5], '09:00', '17:00'),
      off_in_days: 9,
    },
    {
      name: 'Dr. James Chen',
      title: 'Dentist',
      phone: '+12125550102',
      email: 'james@bright-smile.example',
      services: ['Check-up', 'Emergency appointment'],
      week: worksOn([1, 3, 5], '09:00', '17:00'),
      off_in_days: null,
    },
    {
      name: 'Anna Kowalski',
      title: 'Hygienist',
      phone: null,
      email: null,
      services: ['Cleaning'],
      week: [...worksOn([1, 2, 3, 4], '09:00', '17:00'), ...worksOn([6], '10:00', '14:00')],
      off_in_days: null,
    },
  ],
  hours: [...openOn([1, 2, 3, 4, 5], '09:00', '17:00'), ...openOn([6], '10:00', '14:00')],
  closures: [
    { in_days: 12, opens_at: '09:00', closes_at: '12:00', reason: 'Staff training in the afternoon' },
  ],
  customers: [
    {
      name: 'Emma Carter',
      phone_number: '+15550001111',
      email: 'emma@customer.example',
      language: 'en-US',
      notes: 'Prefers Dr. Lopez. Nervous about needles.',
    },
    { name: 'Robert Hale', phone_number: '+15550002222', email: null, language: null, notes: null },
  ],
  regulars: [
    { name: 'Grace Okafor', phone_number: '+16465550100' },
    { name: 'Daniel Ruiz', phone_number: '+16465550101' },
    { name: 'Hannah Weiss', phone_number: '+16465550102' },
    { name: 'Marcus Bell', phone_number: '+16465550103' },
    { name: 'Sofia Petrov', phone_number: '+16465550104' },
    { name: "Liam O'Connor", phone_number: '+16465550105' },
    { name: 'Aisha Rahman', phone_number: '+16465550106' },
    { name: 'Thomas Keller', phone_number: '+16465550107' },
    { name: 'Chloe Martin', phone_number: '+16465550108' },
    { name: 'Victor Nguyen', phone_number: '+16465550109' },
    { name: 'Isabel Romero', phone_number: '+16465550110' },
    { name: 'Peter Lindqvist', phone_number: '+16465550111' },
    { name: 'Naomi Clarke', phone_number: '+16465550112' },
    { name: 'Samuel Adeyemi', phone_number: '+16465550113' },
    { name: 'Julia Brandt', phone_number: '+16465550114' },
    { name: 'Owen Fletcher', phone_number: '+16465550115' },
    { name: 'Mei Tanaka', phone_number: '+16465550116' },
    { name: 'Rachel Stein', phone_number: '+16465550117' },
    { name: 'Carlos Mendes', phone_number: '+16465550118' },
    { name: 'Ella Novak', phone_number: '+16465550119' },
    { name: 'Henry Walsh', phone_number: '+16465550120' },
    { name: 'Fatima Zahra', phone_number: '+16465550121' },
  ],
  appointments: [
    { customer: 'Emma Carter', service: 'Check-up', staff: 'Dr. Maria Lopez', in_days: -180 },
    { customer: 'Robert Hale', service: 'Cleaning', staff: 'Anna Kowalski', in_days: -60 },
    { customer: 'Robert Hale', service: 'Whitening', staff: 'Dr. Maria Lopez', in_days: 2 },
    { customer: 'Emma Carter', service: 'Check-up', staff: 'Dr. Maria Lopez', in_days: 4 },
  ],
  time_off: [
    {
      staff: 'Anna Kowalski',
      in_days: 1,
      starts_at: '14:00',
      ends_at: '17:00',
      reason: 'School play',
    },
    {
      staff: 'Dr. James Chen',
      in_days: 3,
      starts_at: '09:00',
      ends_at: '11:00',
      reason: 'Training course',
    },
  ],
  transfer_targets: [
    {
      name: 'the practice manager',
      purpose: 'bills, insurance and complaints',
      keywords: ['billing', 'invoice', 'insurance', 'manager'],
      phone_number: '+12125550110',
      availability: 'business_hours',
    },
    {
      name: 'the dentist on call',
      purpose: 'severe pain, swelling or bleeding outside the opening hours',
      keywords: ['emergency', 'on call'],
      phone_number: '+12125550111',
      availability: 'always',
    },
  ],
  knowledge: [
    {
      question: 'Where can I park?',
      answer: 'There is a garage next door at 110 West 45th Street; we validate tickets for two hours.',
    },
    {
      question: 'Which insurance do you take?',
      answer:
        'We take Delta Dental, Aetna, Cigna and MetLife. Without insurance, payment is due at the visit.',
    },
    {
      question: 'What should a new patient bring?',
      answer: 'A photo ID, the insurance card, and a list of medicines. Please come ten minutes early.',
    },
    {
      question: 'How late can I cancel?',
      answer:
        'Up to 24 hours before the appointment free of charge; after that there is a fee of 40 dollars.',
    },
  ],
}
