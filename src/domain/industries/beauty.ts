import { asked, days, type EnglishTemplate, offers, reception } from './industry-template.ts'

const late = asked(
  'What if I am late?',
  'Please ring us. Up to ten minutes we can usually make up; after that we may have to find another time.',
)

export const beauty: EnglishTemplate[] = [
  {
    id: 'hair_salon',
    name: 'Hair salon',
    staff_title: 'Stylist',
    services: [
      offers("Women's cut", 60, 'Wash, cut and finish.', 5),
      offers("Men's cut", 30, 'Wash and cut.', 5),
      offers("Children's cut", 30, 'For children up to twelve.', 5),
      offers('Colour', 120, 'Colour with wash and finish.', 10),
      offers('Blow-dry', 45, 'Wash and blow-dry.', 5),
    ],
    hours: [...days('2-5', '09:00', '18:00'), ...days('6', '09:00', '15:00')],
    role: reception(
      'Cheerful, easy-going and attentive.',
      'Ask whether there is a stylist the caller would like. Long hair and colour need more time.',
    ),
    knowledge: [
      asked(
        'Do I need an appointment?',
        'It is best to have one. Without one we fit you in as soon as somebody is free.',
      ),
      asked('Do you sell gift cards?', 'Yes, you can buy them in the salon.'),
      late,
    ],
  },
  {
    id: 'beauty_spa',
    name: 'Beauty and spa',
    staff_title: 'Therapist',
    services: [
      offers('Facial', 60, 'Cleansing, mask and care for your skin.', 10),
      offers('Massage', 60, 'Relaxing massage of the whole body.', 15),
      offers('Manicure', 45, 'Care for your hands, with varnish.', 5),
      offers('Pedicure', 60, 'Care for your feet, with varnish.', 10),
      offers('Waxing', 30, 'One area.', 5),
    ],
    hours: days('2-6', '10:00', '19:00'),
    role: reception(
      'Gentle, relaxed and discreet.',
      'Ask about allergies and pregnancy before a treatment is booked, and note the answer.',
    ),
    knowledge: [
      asked('How early should I come?', 'Ten minutes before, so that you can arrive in peace.'),
      asked('Do you sell vouchers?', 'Yes, for a treatment or for any amount.'),
      late,
    ],
  },
  {
    id: 'fitness',
    name: 'Fitness studio',
    staff_title: 'Trainer',
    services: [
      offers('Trial training', 60, 'A first visit, with a tour.', 10),
      offers('Personal training', 60, 'One hour with a trainer of your own.', 10),
      offers('Training plan', 45, 'Making or renewing your plan.', 5),
      offers('Body analysis', 30, 'Measuring, and what it means.', 5),
    ],
    hours: [...days('1-5', '07:00', '22:00'), ...days('6', '09:00', '18:00'), ...days('0', '09:00', '18:00')],
    role: reception(
      'Lively, motivating and down-to-earth.',
      'New callers are invited to a trial training. You do not change or end memberships: take a message.',
    ),
    knowledge: [
      asked(
        'What should I bring to the trial training?',
        'Sports clothes, clean indoor shoes, a towel and something to drink.',
      ),
      asked(
        'How do I end my membership?',
        'In writing, please. I can take a message, and somebody will get back to you.',
      ),
    ],
  },
]
