import { asked, days, type EnglishTemplate, offers, reception } from './industry-template.ts'

export const hospitality: EnglishTemplate[] = [
  {
    id: 'restaurant',
    name: 'Restaurant',
    staff_title: 'Table',
    services: [
      offers('Table for two', 105, 'A table for one or two.', 15),
      offers('Table for four', 120, 'A table for three or four.', 15),
      offers('Table for six', 135, 'A table for five or six.', 15),
    ],
    hours: [
      ...days('2-4', '17:00', '22:00'),
      ...days('5-6', '12:00', '23:00'),
      ...days('0', '12:00', '21:00'),
    ],
    role: reception(
      'Welcoming, cheerful and attentive, like a good host.',
      'Ask for how many, allergies, and whether there is something to celebrate. More than six people: take a message, and somebody rings back.',
      'Hello {customer_name}! {business_name}, this is {ai_name}, the virtual assistant. May I reserve a table for you?',
    ),
    knowledge: [
      asked('Do you have vegetarian dishes?', 'Yes, several.'),
      asked('Are dogs allowed?', 'Well-behaved dogs are welcome.'),
      asked('Can I bring a cake?', 'Gladly. Please tell us when you reserve.'),
    ],
  },
  {
    id: 'hotel',
    name: 'Hotel and guest house',
    staff_title: 'Reception',
    services: [
      offers('Call back about a stay', 15, 'Reception rings back about dates, rooms and prices.', 5),
      offers('Spa time', 60, 'An hour in the spa.', 10),
      offers('Airport transfer', 60, 'A lift to or from the airport.', 15),
    ],
    hours: days('0-6', '07:00', '22:00'),
    role: reception(
      'Courteous, welcoming and unhurried, like a good host.',
      'Rooms are not booked on this line: ask for arrival, departure, how many people and a number, and arrange a call back.',
    ),
    knowledge: [
      asked(
        'When can I check in and out?',
        'Check in from 3 PM, check out until 11 AM. Luggage can wait with us before and after.',
      ),
      asked('Is breakfast included?', 'That depends on the rate; reception tells you when they ring back.'),
    ],
  },
]
