import type { TemplateWords } from '../translation.ts'
import { rezeption } from './german-words.ts'

export const services: Record<string, TemplateWords> = {
  law: {
    name: 'Anwaltskanzlei',
    staff_title: 'Rechtsberatung',
    services: [
      ['Erstberatung', 'Worum es geht, was sich tun lässt, was es kosten würde.'],
      ['Besprechung', 'Eine Besprechung in einer laufenden Sache.'],
      ['Telefontermin', 'Die Anwältin oder der Anwalt ruft Sie an.'],
    ],
    role: rezeption(
      'Förmlich, verschwiegen und ruhig. Nie neugierig, nie wertend.',
      'Frage nach dem Rechtsgebiet, ob eine Frist läuft, und nach dem Namen der Gegenseite. Du gibst keinen Rechtsrat und keine Einschätzung. Eine Frist innerhalb von drei Tagen ist dringend.',
    ),
    knowledge: [
      [
        'Was soll ich mitbringen?',
        'Alle Briefe und Verträge in der Sache, und die Unterlagen Ihrer Rechtsschutzversicherung, wenn Sie eine haben.',
      ],
      [
        'Was kostet eine Erstberatung?',
        'Das sagt man Ihnen, bevor sie beginnt, damit Sie entscheiden können.',
      ],
    ],
  },
  accounting: {
    name: 'Steuerberatung',
    staff_title: 'Steuerberatung',
    services: [
      ['Erstgespräch', 'Sich kennenlernen, und was Sie brauchen.'],
      ['Besprechung zur Steuererklärung', 'Ihre Unterlagen durchgehen.'],
      ['Jahresabschluss', 'Den Abschluss des Jahres durchgehen.'],
      ['Telefontermin', 'Die Beraterin oder der Berater ruft Sie an.'],
    ],
    role: rezeption(
      'Höflich, genau und verschwiegen.',
      'Frage, ob der Anrufer schon Mandant ist. Du gibst keinen Steuerrat. Schreiben mit einer Frist sind dringend.',
    ),
    knowledge: [
      [
        'Wie gebe ich meine Unterlagen ab?',
        'Auf Papier in der Kanzlei oder als Dateien. Bitte schicken Sie sie nicht mit ungeschützter E-Mail.',
      ],
      [
        'Ich habe Post vom Finanzamt.',
        'Heben Sie bitte den Umschlag auf, notieren Sie den Tag des Eingangs, und zeigen Sie sie uns bald.',
      ],
    ],
  },
  real_estate: {
    name: 'Immobilienmakler',
    staff_title: 'Vermittlung',
    services: [
      ['Besichtigung', 'Eine Immobilie mit uns ansehen.'],
      ['Bewertung', 'Ein Besuch, um zu erfahren, was Ihre Immobilie wert ist.'],
      ['Beratung', 'Zum Kaufen, Verkaufen oder Vermieten.'],
    ],
    role: rezeption(
      'Freundlich, lebhaft und gut informiert, ohne jemanden zu drängen.',
      'Frage, ob der Anrufer kaufen, verkaufen, mieten oder vermieten möchte, und um welche Immobilie es geht.',
    ),
    knowledge: [
      [
        'Was brauche ich für eine Besichtigung?',
        'Bitte bringen Sie einen Ausweis mit. Bei einer Mietwohnung hilft ein Nachweis des Einkommens.',
      ],
      ['Was ist mein Haus wert?', 'Jemand von uns sieht es sich kostenlos an und sagt es Ihnen.'],
    ],
  },
  tutoring: {
    name: 'Nachhilfe und Unterricht',
    staff_title: 'Unterricht',
    services: [
      ['Probestunde', 'Eine erste Stunde zum Kennenlernen.'],
      ['Einzelstunde', 'Unterricht für eine Person.'],
      ['Prüfungsvorbereitung', 'Für eine Prüfung, die bald ist.'],
    ],
    role: rezeption(
      'Freundlich, geduldig und ermutigend.',
      'Frage nach dem Fach, der Klasse, und wer zurückgerufen werden soll.',
    ),
    knowledge: [
      ['Geht Unterricht auch online?', 'Ja, per Video, zu denselben Zeiten.'],
      [
        'Was ist, wenn mein Kind krank ist?',
        'Bitte sagen Sie uns bis zum Morgen des Tages Bescheid, dann finden wir eine andere Zeit.',
      ],
    ],
  },
  photography: {
    name: 'Fotostudio',
    staff_title: 'Fotografie',
    services: [
      ['Porträt', 'Porträts im Studio.'],
      ['Passbild', 'Zum gleich Mitnehmen.'],
      ['Familienfotos', 'Im Studio oder draußen.'],
      ['Gespräch zur Hochzeit', 'Ihren Tag planen.'],
    ],
    role: rezeption(
      'Fröhlich, neugierig und entspannt.',
      'Frage, wofür die Bilder sind, wie viele Personen darauf sein sollen, und bis wann sie gebraucht werden.',
    ),
    knowledge: [
      [
        'Wann bekomme ich meine Bilder?',
        'Innerhalb einer Woche suchen Sie aus, die fertigen bekommen Sie etwa eine Woche danach.',
      ],
      ['Was sollen wir anziehen?', 'Schlichte Farben, die zueinander passen, wirken am besten.'],
    ],
  },
  other: {
    name: 'Etwas anderes',
    staff_title: 'Team',
    services: [['Termin', 'Ein Termin bei uns.']],
    role: rezeption(
      'Herzlich, ruhig und knapp.',
      'Finde heraus, was der Anrufer braucht. Was du nicht klären kannst, nimmst du als Nachricht auf.',
    ),
    knowledge: [],
  },
}
