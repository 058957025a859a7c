export const members = {
  title: 'People',
  text: 'Who may enter this business, and what they may do.',
  add: 'Let somebody in',
  add_text: 'They need an account first: ask them to sign up with this address.',
  email: 'Their e-mail',
  access: 'Access',
  access_text: {
    owner: 'Everything, people and keys included',
    manager: 'Everything but people and keys',
    viewer: 'Sees everything, changes nothing',
  },
  you: 'You',
  since: (day: string) => `Since ${day}`,
  remove_title: (name: string) => `Take ${name}'s access away?`,
  remove_text: 'They can no longer enter this business. What they did stays.',
  remove: 'Take away',
}
