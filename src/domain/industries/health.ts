import { asked, days, type EnglishTemplate, offers, reception } from './industry-template.ts'

const cancelling = asked(
  'How late can I cancel an appointment?',
  'Please let us know at least 24 hours before, so that somebody else can have the time.',
)

export const health: EnglishTemplate[] = [
  {
    id: 'dental',
    name: 'Dental practice',
    staff_title: 'Dentist',
    services: [
      offers('Check-up', 30, 'Examination of teeth and gums.', 5),
      offers('Cleaning', 45, 'Professional cleaning and polishing.', 10),
      offers('Filling', 45, 'A filling for one tooth.', 10),
      offers('Whitening', 90, 'One session of whitening.', 15),
      offers(
        'Emergency appointment',
        30,
        'Pain, swelling or a broken tooth, the same day when it can be done.',
      ),
    ],
    hours: [...days('1-4', '09:00', '18:00'), ...days('5', '09:00', '15:00')],
    role: reception(
      'Warm, calm and reassuring: many callers are nervous or in pain.',
      'Ask whether the caller is a new patient. Somebody in pain, with swelling or bleeding gets the earliest emergency appointment. You give no medical advice.',
    ),
    knowledge: [
      asked(
        'What should a new patient bring?',
        'A photo ID, the insurance card, and a list of medicines. Please come ten minutes early.',
      ),
      asked('Do you see children?', 'Yes, children are welcome.'),
      cancelling,
    ],
  },
  {
    id: 'medical',
    name: 'Medical practice',
    staff_title: 'Doctor',
    services: [
      offers('Consultation', 15, 'A visit about one complaint.', 5),
      offers('Long consultation', 30, 'A visit about something that needs more time.', 5),
      offers('Health check', 45, 'A yearly check of your health.', 10),
      offers('Vaccination', 15, 'A vaccination that was agreed.'),
      offers('Blood test', 10, 'Taking of blood, in the morning and on an empty stomach.'),
    ],
    hours: [...days('1-4', '08:00', '17:00'), ...days('5', '08:00', '13:00')],
    role: reception(
      'Calm, patient and matter-of-fact. Discreet, and never in a hurry with somebody who is worried.',
      'Chest pain, trouble breathing, heavy bleeding or signs of a stroke: tell the caller to ring the emergency number at once. You give no medical advice and read out no results.',
    ),
    knowledge: [
      asked(
        'How do I get a repeat prescription?',
        'Leave your name, date of birth and the medicine as a message; it is ready on the next working day.',
      ),
      asked(
        'How do I get my test results?',
        'The doctor calls you back with them; we do not give results on this line.',
      ),
      cancelling,
    ],
  },
  {
    id: 'physiotherapy',
    name: 'Physiotherapy',
    staff_title: 'Physiotherapist',
    services: [
      offers('First assessment', 60, 'Getting to know your complaint and making a plan.', 5),
      offers('Physiotherapy session', 30, 'A session of your plan.', 5),
      offers('Manual therapy', 30, 'Hands-on treatment of joints and muscles.', 5),
      offers('Massage', 45, 'Classic massage.', 10),
    ],
    hours: days('1-5', '08:00', '19:00'),
    role: reception(
      'Friendly, encouraging and clear.',
      'Ask whether there is a referral. New patients begin with a first assessment.',
    ),
    knowledge: [
      asked('What should I wear?', 'Comfortable clothes that you can move in. Please bring a towel.'),
      asked(
        'Do I need a referral?',
        'You can come without one. If your insurance is to pay, ask them whether they want a referral first.',
      ),
      cancelling,
    ],
  },
  {
    id: 'veterinary',
    name: 'Veterinary practice',
    staff_title: 'Veterinarian',
    services: [
      offers('Consultation', 20, 'A visit with one animal.', 5),
      offers('Vaccination', 15, 'Yearly vaccination with a short check.', 5),
      offers('Dental treatment', 60, 'Cleaning and treatment of teeth, under anaesthetic.', 15),
      offers('Neutering consultation', 20, 'Talking through the operation and finding a date.', 5),
    ],
    hours: [...days('1-5', '08:30', '18:30'), ...days('6', '09:00', '12:00')],
    role: reception(
      'Warm and caring, with a heart for animals. Calm when somebody is worried.',
      'Ask for the animal: its kind, name and age. An animal that cannot breathe, was hit by a car, or ate something poisonous must come at once; take the number first.',
    ),
    knowledge: [
      asked('How should I bring my cat?', 'In a carrier, please, one for each animal. Dogs come on a lead.'),
      asked(
        'Should my animal be fasting?',
        'Only before an operation under anaesthetic: nothing to eat from the evening before. Water is fine.',
      ),
      cancelling,
    ],
  },
]
