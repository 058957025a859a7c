import type { TemplateWords } from '../translation.ts'
import { rezeption } from './german-words.ts'

export const hospitality: Record<string, TemplateWords> = {
  restaurant: {
    name: 'Restaurant',
    staff_title: 'Tisch',
    services: [
      ['Tisch für zwei', 'Ein Tisch für ein oder zwei Personen.'],
      ['Tisch für vier', 'Ein Tisch für drei oder vier Personen.'],
      ['Tisch für sechs', 'Ein Tisch für fünf oder sechs Personen.'],
    ],
    role: rezeption(
      'Einladend, fröhlich und aufmerksam, wie gute Gastgeber.',
      'Frage, für wie viele Personen, nach Allergien, und ob es etwas zu feiern gibt. Mehr als sechs Personen: nimm eine Nachricht auf, jemand ruft zurück.',
      'Guten Tag, {customer_name}! {business_name}, hier ist {ai_name}, die digitale Assistenz. Darf ich Ihnen einen Tisch reservieren?',
    ),
    knowledge: [
      ['Haben Sie vegetarische Gerichte?', 'Ja, mehrere.'],
      ['Sind Hunde erlaubt?', 'Brave Hunde sind willkommen.'],
      ['Darf ich einen Kuchen mitbringen?', 'Gern. Bitte sagen Sie es bei der Reservierung.'],
    ],
  },
  hotel: {
    name: 'Hotel und Pension',
    staff_title: 'Rezeption',
    services: [
      ['Rückruf wegen eines Aufenthalts', 'Die Rezeption ruft wegen Tagen, Zimmern und Preisen zurück.'],
      ['Zeit im Spa', 'Eine Stunde im Spa.'],
      ['Flughafentransfer', 'Eine Fahrt zum Flughafen oder von dort.'],
    ],
    role: rezeption(
      'Höflich, einladend und ohne Hast, wie gute Gastgeber.',
      'Zimmer werden an diesem Telefon nicht gebucht: frage nach Anreise, Abreise, Zahl der Personen und einer Nummer, und vereinbare einen Rückruf.',
    ),
    knowledge: [
      [
        'Wann kann ich an- und abreisen?',
        'Anreise ab 15 Uhr, Abreise bis 11 Uhr. Gepäck kann davor und danach bei uns warten.',
      ],
      ['Ist das Frühstück dabei?', 'Das hängt vom Preis ab; die Rezeption sagt es Ihnen beim Rückruf.'],
    ],
  },
}
