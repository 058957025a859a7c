import type { TemplateWords } from '../translation.ts'
import { rezeption } from './german-words.ts'

const absagen = [
  'Bis wann kann ich einen Termin absagen?',
  'Bitte sagen Sie uns mindestens 24 Stunden vorher Bescheid, damit jemand anderes die Zeit bekommt.',
] as const

export const health: Record<string, TemplateWords> = {
  dental: {
    name: 'Zahnarztpraxis',
    staff_title: 'Zahnmedizin',
    services: [
      ['Kontrolluntersuchung', 'Untersuchung von Zähnen und Zahnfleisch.'],
      ['Zahnreinigung', 'Professionelle Reinigung und Politur.'],
      ['Füllung', 'Eine Füllung für einen Zahn.'],
      ['Bleaching', 'Eine Sitzung zum Aufhellen der Zähne.'],
      [
        'Notfalltermin',
        'Schmerzen, Schwellung oder ein abgebrochener Zahn, wenn es geht noch am selben Tag.',
      ],
    ],
    role: rezeption(
      'Herzlich, ruhig und beruhigend: viele Anrufer sind nervös oder haben Schmerzen.',
      'Frage, ob der Anrufer neu in der Praxis ist. Wer Schmerzen, eine Schwellung oder eine Blutung hat, bekommt den frühesten Notfalltermin. Du gibst keinen medizinischen Rat.',
    ),
    knowledge: [
      [
        'Was soll ich beim ersten Besuch mitbringen?',
        'Die Versichertenkarte, einen Ausweis und eine Liste Ihrer Medikamente. Bitte kommen Sie zehn Minuten früher.',
      ],
      ['Behandeln Sie auch Kinder?', 'Ja, Kinder sind willkommen.'],
      absagen,
    ],
  },
  medical: {
    name: 'Arztpraxis',
    staff_title: 'Medizin',
    services: [
      ['Sprechstunde', 'Ein Besuch wegen einer Beschwerde.'],
      ['Lange Sprechstunde', 'Ein Besuch wegen etwas, das mehr Zeit braucht.'],
      ['Vorsorgeuntersuchung', 'Die jährliche Untersuchung Ihrer Gesundheit.'],
      ['Impfung', 'Eine Impfung, die besprochen ist.'],
      ['Blutabnahme', 'Morgens und nüchtern.'],
    ],
    role: rezeption(
      'Ruhig, geduldig und sachlich. Verschwiegen, und ohne Eile bei allen, die sich Sorgen machen.',
      'Schmerzen in der Brust, Atemnot, starke Blutung oder Zeichen eines Schlaganfalls: sage dem Anrufer, dass er sofort den Notruf wählen soll. Du gibst keinen medizinischen Rat und liest keine Befunde vor.',
    ),
    knowledge: [
      [
        'Wie bekomme ich ein Folgerezept?',
        'Hinterlassen Sie Name, Geburtsdatum und das Medikament als Nachricht; es liegt am nächsten Werktag bereit.',
      ],
      [
        'Wie erfahre ich meine Befunde?',
        'Die Ärztin oder der Arzt ruft Sie an; am Telefon der Anmeldung geben wir keine Befunde weiter.',
      ],
      absagen,
    ],
  },
  physiotherapy: {
    name: 'Physiotherapie',
    staff_title: 'Physiotherapie',
    services: [
      ['Erstbefund', 'Ihre Beschwerden kennenlernen und einen Plan machen.'],
      ['Krankengymnastik', 'Eine Behandlung nach Ihrem Plan.'],
      ['Manuelle Therapie', 'Behandlung von Gelenken und Muskeln mit den Händen.'],
      ['Massage', 'Klassische Massage.'],
    ],
    role: rezeption(
      'Freundlich, ermutigend und klar.',
      'Frage, ob es eine Verordnung gibt, und von wann sie ist. Neue Patienten beginnen mit dem Erstbefund.',
    ),
    knowledge: [
      [
        'Was soll ich anziehen?',
        'Bequeme Kleidung, in der Sie sich bewegen können. Bitte bringen Sie ein Handtuch mit.',
      ],
      [
        'Brauche ich eine Verordnung?',
        'Als Selbstzahler nicht. Soll die Kasse zahlen, bringen Sie bitte eine Verordnung mit.',
      ],
      absagen,
    ],
  },
  veterinary: {
    name: 'Tierarztpraxis',
    staff_title: 'Tiermedizin',
    services: [
      ['Sprechstunde', 'Ein Besuch mit einem Tier.'],
      ['Impfung', 'Jährliche Impfung mit kurzer Untersuchung.'],
      ['Zahnbehandlung', 'Reinigung und Behandlung der Zähne in Narkose.'],
      ['Gespräch zur Kastration', 'Die Operation besprechen und einen Tag finden.'],
    ],
    role: rezeption(
      'Herzlich und fürsorglich, mit einem Herz für Tiere. Ruhig, wenn sich jemand Sorgen macht.',
      'Frage nach dem Tier: Art, Name und Alter. Ein Tier, das keine Luft bekommt, angefahren wurde oder Gift gefressen hat, muss sofort kommen; nimm vorher die Nummer auf.',
    ),
    knowledge: [
      [
        'Wie bringe ich meine Katze mit?',
        'Bitte in einer Box, jedes Tier in einer eigenen. Hunde kommen an der Leine.',
      ],
      [
        'Muss mein Tier nüchtern sein?',
        'Nur vor einer Operation in Narkose: ab dem Abend davor nichts fressen. Wasser ist in Ordnung.',
      ],
      absagen,
    ],
  },
}
