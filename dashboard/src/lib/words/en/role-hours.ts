/** When a role takes calls, and who answers when. */
export const role_hours = {
  title: 'When it answers',
  text: 'Outside these hours the next role in your order answers.',
  kind: 'Takes calls',
  kinds: {
    always: 'At any time',
    business_hours: 'While you are open',
    outside_business_hours: 'While you are closed',
    own_hours: 'At hours of its own',
  },
  hints: {
    always: 'The upper one in your order of those that take calls answers.',
    business_hours: 'By your opening hours, holidays and closures included.',
    outside_business_hours: 'At night, at weekends, on holidays: whenever you are closed.',
    own_hours:
      'An end before the beginning is on the next day: 18:00 to 08:00 is a night. Closures change nothing.',
  },
  off: 'No calls',
  who: 'Who answers when',
  who_text: (zone: string) => `In the next seven days, by the hours of your roles. Times of ${zone}.`,
  all_day: 'All day',
  until: (until: string) => `until ${until}`,
  from: (from: string) => `from ${from}`,
  always: (name: string) => `${name} answers at any time.`,
  built_in: 'The built-in receptionist',
  out: 'Outside its hours',
  out_until: (until: string) => `Outside its hours until ${until}`,
  goes_to: (name: string) => `A call that came now would go to ${name}.`,
  answers_all_the_same: (name: string) => `${name} answers all the same, as no other role takes calls now.`,
  uncovered: 'outside all hours',
  uncovered_text:
    'Outside the hours of all roles. The first in your order answers all the same, so that no call is lost.',
}
