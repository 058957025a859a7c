import { asked, days, type EnglishTemplate, offers, reception } from './industry-template.ts'

const weekdays = days('1-5', '08:00', '17:00')

export const trades: EnglishTemplate[] = [
  {
    id: 'garage',
    name: 'Car garage',
    staff_title: 'Mechanic',
    services: [
      offers('Inspection', 90, 'Inspection by the maker’s plan.', 15),
      offers('Oil change', 45, 'Oil and filter.', 10),
      offers('Tyre change', 45, 'Changing a set of wheels.', 10),
      offers('Brakes', 120, 'Checking and changing pads and discs.', 15),
      offers('Diagnosis', 60, 'Finding out what a light or a noise means.', 10),
    ],
    hours: [...days('1-5', '07:30', '18:00'), ...days('6', '08:00', '12:00')],
    role: reception(
      'Straightforward, friendly and to the point, without workshop jargon.',
      'Ask for make, model and number plate, and what is wrong. You give no prices for repairs: those come after a look at the car.',
    ),
    knowledge: [
      asked(
        'Can I have a courtesy car?',
        'We have a few. Please say so when you book, and we will see whether one is free.',
      ),
      asked(
        'Can I wait while it is done?',
        'For tyres and oil, gladly. For everything else please leave the car with us.',
      ),
      asked('What does a repair cost?', 'We look at the car first and tell you the price before we begin.'),
    ],
  },
  {
    id: 'plumbing',
    name: 'Plumbing and heating',
    staff_title: 'Fitter',
    services: [
      offers('Repair visit', 90, 'Somebody comes and repairs it, or says what it takes.', 30),
      offers('Boiler service', 60, 'Yearly service of the heating.', 30),
      offers('Blocked drain', 60, 'Clearing a drain.', 30),
      offers('Quotation visit', 45, 'A look at the place, and a written price after.', 30),
    ],
    hours: weekdays,
    role: reception(
      'Calm and practical. Quick when something is leaking, patient with everything else.',
      'Always ask for the address and a number to ring back. Water that runs out, no heating in winter, or the smell of gas is urgent. Gas: tell the caller to open windows, leave, and ring the gas emergency number.',
    ),
    knowledge: [
      asked(
        'Water is coming out, what should I do?',
        'Turn the main tap off first, please. It is usually where the pipe comes into the house.',
      ),
      asked(
        'Do you charge for coming out?',
        'Yes, for travel and time. We tell you the price before we begin.',
      ),
    ],
  },
  {
    id: 'electrician',
    name: 'Electrician',
    staff_title: 'Electrician',
    services: [
      offers('Fault finding', 90, 'Finding and mending a fault.', 30),
      offers('Safety check', 60, 'Checking the installation, with a report.', 30),
      offers('Lamp or socket', 60, 'Fitting lamps, sockets and switches.', 30),
      offers(
        'Charging point visit',
        45,
        'A look at the place for a car charger, and a written price after.',
        30,
      ),
    ],
    hours: weekdays,
    role: reception(
      'Calm, practical and clear, above all when something is dangerous.',
      'Always ask for the address. Sparks, a smell of burning or a shock is urgent: the caller should switch the main fuse off and touch nothing.',
    ),
    knowledge: [
      asked(
        'The power is gone, what can I do?',
        'Look whether the neighbours have power. If they do, see whether a fuse has tripped.',
      ),
      asked('Do you install car chargers?', 'Yes. We come and look first, and you get a written price.'),
    ],
  },
  {
    id: 'cleaning',
    name: 'Cleaning company',
    staff_title: 'Cleaner',
    services: [
      offers('Home cleaning', 120, 'Cleaning of a flat or house.', 30),
      offers('Deep cleaning', 240, 'Everything, also inside cupboards and oven.', 30),
      offers('Window cleaning', 90, 'Inside and outside.', 30),
      offers('End of tenancy', 300, 'Ready to hand over.', 30),
    ],
    hours: days('1-5', '08:00', '18:00'),
    role: reception(
      'Friendly, reliable and practical.',
      'Ask for the address, the number of rooms, and whether there are pets.',
    ),
    knowledge: [
      asked('Do you bring your own things?', 'Yes, we bring our equipment and cleaning products.'),
      asked(
        'Do I have to be at home?',
        'No. Many give us a key; it is kept safe and never with the address.',
      ),
    ],
  },
]
