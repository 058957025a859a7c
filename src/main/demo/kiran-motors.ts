import { openOn, worksOn, type DemoBusiness } from './demo-business.ts'

const weekdays = [1, 2, 3, 4, 5, 6]

/** The second business: another trade, another time zone (half an hour off), and several roles. */
export const kiranMotors: DemoBusiness = {
  business: {
    name: 'Kiran Motors',
    ai_phone_number: '+0987654321',
    industry: 'garage',
    country: 'IN',
    timezone: 'Asia/Kolkata',
    language: 'en-IN',
    currency: 'INR',
    phone: '+91 20 5550 1200',
    email: 'desk@kiran-motors.example',
    website: 'https://kiran-motors.example',
    address: '14 Baner Road, Pune 411045',
  },
  roles: [
    {
      role_type: 'receptionist',
      ai_name: 'Arjun',
      voice_style: 'Puck',
      personality: 'Brisk, practical and friendly, without workshop jargon.',
      system_prompt:
        'You are Arjun, the receptionist of {business_name}, a garage. ' +
        'Somebody who wants to buy a car goes to the role sales; somebody whose repair went wrong, or who waits for ' +
        'a car, goes to the role support. {% if returning %}You are speaking with {customer_name}.{% endif %}',
      greeting_message:
        '{% if returning %}Welcome back, {{ customer_name }}! {% endif %}Kiran Motors, Arjun speaking. What can I do for you?',
      priority: 1,
    },
    {
      role_type: 'sales',
      ai_name: 'Meera',
      voice_style: 'Aoede',
      personality: 'Lively and curious; keen on cars, and never pushing.',
      system_prompt:
        'You are Meera in sales at {business_name}. Find out which used car the caller looks for and their budget, ' +
        'and offer a test drive. Repairs are not yours: hand those back to the receptionist.',
      greeting_message: 'Hello, this is Meera in sales at {business_name}. Which car are you looking for?',
      priority: 10,
    },
    {
      role_type: 'support',
      ai_name: 'Dev',
      voice_style: 'Charon',
      personality: 'Patient and serious; lets people finish.',
      system_prompt:
        'You are Dev in customer support at {business_name}. Listen first, apologise for what went wrong, take down ' +
        'the registration number, and take a message for the workshop manager.',
      greeting_message: 'Hello, this is Dev in customer support at {business_name}. Tell me what happened.',
      priority: 20,
    },
  ],
  services: [
    {
      name: 'General service',
      description: 'Oil, filters, brakes and a 40-point check.',
      duration_minutes: 120,
      buffer_minutes: 15,
      price_amount: 449_900,
    },
    {
      name: 'Tyre change',
      description: 'Four tyres changed and balanced.',
      duration_minutes: 45,
      buffer_minutes: 15,
      price_amount: 120_000,
    },
    {
      name: 'Air conditioning check',
      description: 'Leak test and refill.',
      duration_minutes: 60,
      buffer_minutes: 0,
      price_amount: 199_900,
    },
    {
      name: 'Test drive',
      description: 'A drive in one of our used cars, with a salesperson.',
      duration_minutes: 30,
      buffer_minutes: 10,
      price_amount: null,
    },
  ],
  staff: [
    {
      name: 'Kiran Deshmukh',
      title: 'Workshop manager',
      phone: '+912055501201',
      email: 'kiran@kiran-motors.example',
      services: ['General service', 'Air conditioning check'],
      week: worksOn(weekdays, '09:30', '18:30'),
      off_in_days: null,
    },
    {
      name: 'Ravi Patil',
      title: 'Mechanic',
      phone: null,
      email: null,
      services: ['General service', 'Tyre change'],
      week: worksOn([2, 3, 4, 5, 6], '09:30', '18:30'),
      off_in_days: 6,
    },
    {
      name: 'Neha Joshi',
      title: 'Sales adviser',
      phone: '+912055501203',
      email: null,
      services: ['Test drive'],
      week: worksOn([1, 2, 3, 4, 5], '10:00', '18:00'),
      off_in_days: null,
    },
  ],
  hours: [...openOn(weekdays, '09:30', '13:00'), ...openOn(weekdays, '14:00', '18:30')],
  closures: [{ in_days: 8, opens_at: null, closes_at: null, reason: 'Local holiday' }],
  customers: [
    {
      name: 'Priya Nair',
      phone_number: '+919820055512',
      email: 'priya@customer.example',
      language: 'en-IN',
      notes: 'Drives a 2019 hatchback, registration MH 12 AB 1234.',
    },
  ],
  regulars: [
    { name: 'Rohan Kulkarni', phone_number: '+919820055610' },
    { name: 'Anjali Deshpande', phone_number: '+919820055611' },
    { name: 'Imran Shaikh', phone_number: '+919820055612' },
    { name: 'Sneha Iyer', phone_number: '+919820055613' },
    { name: 'Vikram Rao', phone_number: '+919820055614' },
    { name: 'Pooja Chavan', phone_number: '+919820055615' },
    { name: 'Arvind Menon', phone_number: '+919820055616' },
    { name: 'Farah Khan', phone_number: '+919820055617' },
    { name: 'Nikhil Gokhale', phone_number: '+919820055618' },
    { name: 'Lakshmi Reddy', phone_number: '+919820055619' },
    { name: 'Sameer Bhosale', phone_number: '+919820055620' },
    { name: 'Divya Shetty', phone_number: '+919820055621' },
    { name: 'Manish Gupta', phone_number: '+919820055622' },
    { name: 'Asha Pillai', phone_number: '+919820055623' },
  ],
  appointments: [
    { customer: 'Priya Nair', service: 'General service', staff: 'Ravi Patil', in_days: -200 },
    { customer: 'Priya Nair', service: 'Tyre change', staff: 'Ravi Patil', in_days: 3 },
  ],
  time_off: [{ staff: 'Neha Joshi', in_days: 2, starts_at: '10:00', ends_at: '12:00', reason: 'Bank' }],
  transfer_targets: [
    {
      name: 'the workshop',
      purpose: 'a car that is being repaired right now',
      keywords: ['workshop', 'mechanic', 'repair'],
      phone_number: '+912055501210',
      availability: 'business_hours',
    },
  ],
  knowledge: [
    {
      question: 'Do you pick the car up?',
      answer: 'Yes, within ten kilometres of Baner, free with a general service. Please ask a day ahead.',
    },
    {
      question: 'How long is the warranty on repairs?',
      answer: 'Six months or ten thousand kilometres on parts and work, whichever comes first.',
    },
    {
      question: 'Which cards do you take?',
      answer: 'All usual cards, UPI and cash. We take no cheques.',
    },
  ],
}
