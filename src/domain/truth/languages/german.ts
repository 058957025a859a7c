import type { LanguageRules } from '../language-rules.ts'

const middle = '(?: [^,;.!?]{0,80}?)?'
const thing =
  '(?:termin|buchung|reservierung|tisch|besuch|nachricht|anliegen|anfrage|bestätigung|rückruf|beschwerde)'
const subject = `(?:sie|es|das|alles|(?:ihr|ihre|der|die|dein|deine) (?:\\p{L}+ )?${thing}\\b[^,;.!?]{0,60}?)`

export const german: LanguageRules = {
  deed: [
    `(?:ich|wir) (?:habe|haben|hab)${middle}`,
    `habe(?:n)? (?:ich|wir)${middle}`,
    `${subject} (?:wurde|wurden|worden)${middle}`,
  ],
  state: [`${subject} (?:ist|sind)${middle}`],
  participles: {
    booked: '(?:gebucht|eingetragen|reserviert|vereinbart|bestätigt|eingeplant|vorgemerkt)',
    rescheduled: '(?:verschoben|verlegt|umgebucht)',
    cancelled: '(?:storniert|abgesagt|gestrichen|gelöscht)',
    transferred: '(?:verbunden|durchgestellt|weiterverbunden|weitergeleitet)',
    sent: '(?:gesendet|geschickt|gesandt|zugeschickt|verschickt)',
    noted:
      '(?:notiert|aufgeschrieben|aufgenommen|ausgerichtet|weitergegeben|gespeichert|vermerkt|hinterlegt)',
  },
  phrases: {
    transferred: [
      'ich (?:verbinde|stelle|leite) sie (?:jetzt |nun |gleich |sofort )?(?:mit|durch|weiter|zu)\\b',
      'ich (?:verbinde|stelle) sie(?: jetzt| nun)?(?=[.!]?$)',
    ],
  },
  negations:
    '\\bnicht\\b|\\bkein(?:e|en|er|em|es)?\\b|\\bnie\\b|\\bniemals\\b|\\bnichts\\b|\\bohne\\b|\\bausgebucht\\b',
  conditions:
    '\\b(?:wenn|falls|sobald|nachdem|bevor|ob|werde|werden|wird|würde|würden|möchte|möchten|kann|können|könnte|soll|sollen|muss|lassen|bitte|versuche)\\b',
  joints: ' aber | sondern | und (?=ich\\b|wir\\b|sie\\b|ihr\\b|ihre\\b|der\\b|die\\b|das\\b)',
  denials: '(?:falsch|fehler|korrigieren|korrigiere|korrektur|irrtum|geirrt)',
  not: '(?:nicht|nichts|kein(?:e|en|er)?)',
  undone:
    '(?:noch|erledigt|passiert|geschehen|buchen|verschieben|absagen|verbinden|senden|schicken|notieren)',
  correction:
    'Ich muss mich korrigieren: Was ich gerade gesagt habe, ist noch nicht erledigt. Es tut mir leid. Soll ich es jetzt versuchen oder eine Nachricht aufnehmen?',
}
