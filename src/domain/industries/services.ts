import { asked, days, type EnglishTemplate, offers, reception } from './industry-template.ts'

const office = [...days('1-4', '09:00', '17:00'), ...days('5', '09:00', '15:00')]

export const services: EnglishTemplate[] = [
  {
    id: 'law',
    name: 'Law firm',
    staff_title: 'Lawyer',
    services: [
      offers('First consultation', 45, 'What it is about, what can be done, what it would cost.', 15),
      offers('Meeting', 60, 'A meeting in a matter that is running.', 15),
      offers('Telephone appointment', 20, 'A lawyer rings you.', 10),
    ],
    hours: office,
    role: reception(
      'Formal, discreet and calm. Never curious, never judging.',
      'Ask for the field of law and whether there is a deadline, and the other side’s name. You give no legal advice and no opinion. A deadline within three days is urgent.',
    ),
    knowledge: [
      asked(
        'What should I bring?',
        'All letters and contracts about the matter, and your insurance papers if you have legal cover.',
      ),
      asked(
        'What does a first consultation cost?',
        'The lawyer tells you before it begins, so that you can decide.',
      ),
    ],
  },
  {
    id: 'accounting',
    name: 'Accounting and tax',
    staff_title: 'Tax adviser',
    services: [
      offers('First meeting', 45, 'Getting to know each other, and what you need.', 10),
      offers('Tax return meeting', 60, 'Going through your papers.', 15),
      offers('Yearly accounts', 90, 'Going through the accounts of the year.', 15),
      offers('Telephone appointment', 20, 'An adviser rings you.', 10),
    ],
    hours: office,
    role: reception(
      'Courteous, precise and discreet.',
      'Ask whether the caller is a client already. You give no tax advice. Letters with a deadline are urgent.',
    ),
    knowledge: [
      asked(
        'How do I hand in my papers?',
        'On paper at our office, or as files. Please do not send them by unencrypted e-mail.',
      ),
      asked(
        'I got a letter from the tax office.',
        'Please keep the envelope, note the date it came, and let us see it soon.',
      ),
    ],
  },
  {
    id: 'real_estate',
    name: 'Estate agent',
    staff_title: 'Agent',
    services: [
      offers('Viewing', 30, 'Seeing a property with an agent.', 30),
      offers('Valuation', 60, 'A visit to find out what your property is worth.', 30),
      offers('Advice', 45, 'About buying, selling or letting.', 15),
    ],
    hours: [...days('1-5', '09:00', '18:00'), ...days('6', '10:00', '14:00')],
    role: reception(
      'Friendly, lively and well-informed, without pushing anybody.',
      'Ask whether the caller wants to buy, sell, rent or let, and which property it is about.',
    ),
    knowledge: [
      asked('What do I need for a viewing?', 'Please bring an ID. For letting, proof of income helps.'),
      asked('What is my house worth?', 'An agent comes to see it, without charge, and tells you.'),
    ],
  },
  {
    id: 'tutoring',
    name: 'Tutoring and lessons',
    staff_title: 'Teacher',
    services: [
      offers('Trial lesson', 45, 'A first lesson to get to know each other.', 5),
      offers('Single lesson', 60, 'One to one.', 5),
      offers('Exam preparation', 90, 'For an exam that is near.', 5),
    ],
    hours: [...days('1-5', '13:00', '20:00'), ...days('6', '09:00', '13:00')],
    role: reception(
      'Friendly, patient and encouraging.',
      'Ask for the subject, the year at school, and who is to be rung back.',
    ),
    knowledge: [
      asked('Can lessons be online?', 'Yes, by video, at the same times.'),
      asked(
        'What if my child is ill?',
        'Please tell us by the morning of the day, and we find another time.',
      ),
    ],
  },
  {
    id: 'photography',
    name: 'Photo studio',
    staff_title: 'Photographer',
    services: [
      offers('Portrait', 60, 'Portraits in the studio.', 15),
      offers('Passport photo', 15, 'Ready to take with you.', 5),
      offers('Family shoot', 90, 'In the studio or outside.', 15),
      offers('Wedding consultation', 45, 'Planning your day.', 15),
    ],
    hours: [...days('2-5', '10:00', '18:00'), ...days('6', '10:00', '15:00')],
    role: reception(
      'Cheerful, curious and relaxed.',
      'Ask what the pictures are for, how many people will be in them, and by when they are needed.',
    ),
    knowledge: [
      asked(
        'When do I get my pictures?',
        'You choose from them within a week, and get the finished ones about a week later.',
      ),
      asked('What should we wear?', 'Plain colours that go together work best.'),
    ],
  },
]
