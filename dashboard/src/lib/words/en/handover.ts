export const handover = {
  title: 'Who takes over when',
  text: 'When a caller speaks of one of these words, that role takes the call.',
  empty: 'No rules: whoever has the call decides when to hand over.',
  leads_to: 'leads to',
  spoken: 'When the caller speaks of',
  spoken_example: 'invoice, refund',
  takes: 'This role takes over',
}

export const rehearsals = {
  title: 'Rehearsals',
  text: 'Conversations that a role is tried with before you publish it. Nothing real is booked.',
  add: 'Add a rehearsal',
  add_text: 'Play a caller: what they say, and what they should hear.',
  usual: 'Add the usual ones',
  empty_title: 'No rehearsal yet',
  empty_text: 'The usual ones follow from your services and your knowledge: a good start.',
  said: (text: string) => `“${text}”`,
  name: 'Name',
  caller: 'Who calls',
  says: 'What the caller says',
  says_hint: 'One sentence a line.',
  hears: 'What the last answer must contain',
  hears_hint: 'Words, with commas between them. Empty: it only must not say anything untrue.',
}
