import { describe, expect, it } from 'vitest'
import { claimsIn, correctionIn, deniesSomething } from './claims.ts'

const deedsIn = (text: string) => [...new Set(claimsIn(text).map(({ deed }) => deed))]

describe('claims of something done', () => {
  it.each([
    ['booked', "I've booked you in for Tuesday at 3 PM."],
    ['booked', 'Great, I have just booked that for you.'],
    ['booked', 'Your appointment is confirmed for tomorrow at ten.'],
    ['booked', 'You are all booked with Dr. Lopez on Friday!'],
    ['booked', 'Your cleaning appointment with Anna on Monday has been scheduled.'],
    ['booked', 'Booked!'],
    ['booked', "Tuesday didn't work, but I've booked Wednesday."],
    ['booked', 'No problem, that is booked.'],
    ['cancelled', 'I have cancelled your appointment.'],
    ['cancelled', "That's canceled."],
    ['rescheduled', 'Your appointment has been moved to Thursday.'],
    ['rescheduled', "I've rescheduled you to 4 PM."],
    ['transferred', 'I am transferring you now.'],
    ['transferred', "Okay, I'm putting you through to the manager."],
    ['transferred', 'I have connected you to sales.'],
    ['sent', "I've sent you a text with the address."],
    ['sent', 'A moment ago we sent the details. I emailed it to you.'],
    ['noted', 'I have noted that for Emma.'],
    ['noted', "I've passed your message on."],
    ['noted', "I've put you on the waiting list."],
    ['booked', 'Ich habe Sie für Dienstag um 15 Uhr eingetragen.'],
    ['booked', 'Ihr Termin am Montag ist bestätigt.'],
    ['cancelled', 'Ihr Termin wurde storniert.'],
    ['rescheduled', 'Ich habe den Termin auf Donnerstag verschoben.'],
    ['transferred', 'Ich verbinde Sie jetzt mit Frau Weber.'],
    ['sent', 'Ich habe Ihnen eine SMS geschickt.'],
    ['noted', 'Das habe ich notiert.'],
    ['booked', 'He reservado su cita para el martes.'],
    ['booked', 'Su cita está confirmada.'],
    ['cancelled', 'Su cita ha sido cancelada.'],
    ['transferred', 'Le paso ahora con el encargado.'],
    ['sent', 'Le he enviado un mensaje.'],
    ['booked', "J'ai réservé votre table pour ce soir."],
    ['booked', 'Votre rendez-vous est bien confirmé.'],
    ['cancelled', 'Votre rendez-vous a été annulé.'],
    ['transferred', 'Je vous passe à ma collègue.'],
    ['noted', "C'est noté."],
  ])('%s: %s', (deed, text) => {
    expect(deedsIn(text)).toEqual([deed])
  })
})

describe('what claims nothing', () => {
  it.each([
    'Shall I book that for you?',
    'Is your appointment booked already?',
    'Would you like that cancelled?',
    "I haven't booked anything yet.",
    'I have not cancelled it.',
    'I could not get that booked, I am sorry.',
    'I can book you in for Tuesday.',
    'I will send you a text.',
    "I'll transfer you in a moment.",
    'Once it is booked you will get a confirmation.',
    'If your appointment is cancelled we call you.',
    'We are fully booked on Tuesday.',
    'Tuesday at three is booked.',
    'You can have it cancelled up to a day before.',
    'Let me get that booked for you.',
    'Appointments are confirmed by text.',
    'Unfortunately no message was taken.',
    'How can I help you?',
    'This call is recorded. Please say so if you do not want that.',
    'Yes, your call has been recorded.',
    'Yes, it is recorded.',
    "That's recorded, so that we can get better.",
    'We have recorded this call.',
    'Votre appel est enregistré.',
    'Soll ich den Termin buchen?',
    'Ich habe noch nichts gebucht.',
    'Ich kann Sie gern eintragen.',
    'Wenn der Termin bestätigt ist, bekommen Sie eine SMS.',
    'Wir sind am Montag leider ausgebucht.',
    '¿Quiere que su cita esté confirmada?',
    'No he reservado nada todavía.',
    'Puedo reservar su cita.',
    "Je n'ai pas réservé.",
    'Voulez-vous que votre rendez-vous soit annulé ?',
    'Je peux vous passer à ma collègue.',
    '',
  ])('%s', (text) => {
    expect(claimsIn(text)).toEqual([])
  })
})

it('tells what was done just now from what stands so', () => {
  expect(claimsIn('You are booked for Tuesday.')).toMatchObject([{ deed: 'booked', form: 'state' }])
  expect(claimsIn('I have booked Tuesday.')).toMatchObject([{ deed: 'booked', form: 'deed' }])
})

it('keeps the sentence and finds every deed of a text', () => {
  expect(claimsIn("Sure! I've cancelled Monday, and I have booked Tuesday. Goodbye!")).toMatchObject([
    { deed: 'cancelled', words: "I've cancelled Monday, and I have booked Tuesday." },
    { deed: 'booked' },
  ])
})

describe('taking something back', () => {
  it.each([
    ['en', 'I am sorry, that is not booked yet.'],
    ['en', 'I was wrong about that.'],
    ['en', 'I could not book it.'],
    ['de', 'Entschuldigung, der Termin ist noch nicht gebucht.'],
    ['es', 'Perdón, todavía no está reservada.'],
    ['fr', "Pardon, ce n'est pas encore fait."],
  ] as const)('%s: %s', (language, text) => {
    expect(deniesSomething(text, language)).toBe(true)
  })

  it.each([
    'What else can I do for you?',
    'I have no answer to that.',
    'No problem at all, see you on Tuesday.',
  ])('is not: %s', (text) => {
    expect(deniesSomething(text, 'en')).toBe(false)
  })
})

it.each(['en', 'de', 'es', 'fr'] as const)(
  'its own correction in %s takes something back and claims nothing',
  (language) => {
    const text = correctionIn(language)
    expect(deniesSomething(text, language)).toBe(true)
    expect(claimsIn(text)).toEqual([])
  },
)
