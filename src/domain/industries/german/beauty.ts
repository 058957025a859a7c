import type { TemplateWords } from '../translation.ts'
import { rezeption } from './german-words.ts'

const verspaetet = [
  'Was ist, wenn ich mich verspäte?',
  'Bitte rufen Sie an. Bis zu zehn Minuten holen wir meist auf; danach müssen wir vielleicht eine andere Zeit finden.',
] as const

export const beauty: Record<string, TemplateWords> = {
  hair_salon: {
    name: 'Friseursalon',
    staff_title: 'Styling',
    services: [
      ['Damenschnitt', 'Waschen, schneiden und föhnen.'],
      ['Herrenschnitt', 'Waschen und schneiden.'],
      ['Kinderschnitt', 'Für Kinder bis zwölf.'],
      ['Farbe', 'Färben, waschen und föhnen.'],
      ['Föhnen', 'Waschen und föhnen.'],
    ],
    role: rezeption(
      'Fröhlich, unkompliziert und aufmerksam.',
      'Frage, ob der Anrufer zu jemand Bestimmtem möchte. Lange Haare und Farbe brauchen mehr Zeit.',
    ),
    knowledge: [
      ['Brauche ich einen Termin?', 'Am besten ja. Ohne Termin kommen Sie dran, sobald jemand frei ist.'],
      ['Verkaufen Sie Gutscheine?', 'Ja, Sie bekommen sie im Salon.'],
      verspaetet,
    ],
  },
  beauty_spa: {
    name: 'Kosmetik und Wellness',
    staff_title: 'Kosmetik',
    services: [
      ['Gesichtsbehandlung', 'Reinigung, Maske und Pflege für Ihre Haut.'],
      ['Massage', 'Entspannende Massage des ganzen Körpers.'],
      ['Maniküre', 'Pflege für Ihre Hände, mit Lack.'],
      ['Pediküre', 'Pflege für Ihre Füße, mit Lack.'],
      ['Waxing', 'Ein Bereich.'],
    ],
    role: rezeption(
      'Sanft, entspannt und verschwiegen.',
      'Frage vor der Buchung nach Allergien und einer Schwangerschaft und halte die Antwort fest.',
    ),
    knowledge: [
      ['Wie früh soll ich da sein?', 'Zehn Minuten vorher, damit Sie in Ruhe ankommen.'],
      ['Verkaufen Sie Gutscheine?', 'Ja, für eine Behandlung oder über einen beliebigen Betrag.'],
      verspaetet,
    ],
  },
  fitness: {
    name: 'Fitnessstudio',
    staff_title: 'Training',
    services: [
      ['Probetraining', 'Ein erster Besuch mit Rundgang.'],
      ['Personal Training', 'Eine Stunde mit eigener Betreuung.'],
      ['Trainingsplan', 'Ihren Plan machen oder erneuern.'],
      ['Körperanalyse', 'Messen, und was es bedeutet.'],
    ],
    role: rezeption(
      'Lebhaft, motivierend und bodenständig.',
      'Neue Anrufer lädst du zum Probetraining ein. Mitgliedschaften änderst und kündigst du nicht: nimm eine Nachricht auf.',
    ),
    knowledge: [
      [
        'Was soll ich zum Probetraining mitbringen?',
        'Sportkleidung, saubere Hallenschuhe, ein Handtuch und etwas zu trinken.',
      ],
      [
        'Wie kündige ich meine Mitgliedschaft?',
        'Bitte in Textform. Ich kann eine Nachricht aufnehmen, und jemand meldet sich bei Ihnen.',
      ],
    ],
  },
}
