import type { TemplateWords } from '../translation.ts'
import { rezeption } from './german-words.ts'

export const trades: Record<string, TemplateWords> = {
  garage: {
    name: 'Autowerkstatt',
    staff_title: 'Werkstatt',
    services: [
      ['Inspektion', 'Inspektion nach Plan des Herstellers.'],
      ['Ölwechsel', 'Öl und Filter.'],
      ['Reifenwechsel', 'Einen Satz Räder wechseln.'],
      ['Bremsen', 'Beläge und Scheiben prüfen und wechseln.'],
      ['Fehlersuche', 'Herausfinden, was eine Lampe oder ein Geräusch bedeutet.'],
    ],
    role: rezeption(
      'Geradeheraus, freundlich und knapp, ohne Werkstattdeutsch.',
      'Frage nach Marke, Modell und Kennzeichen, und was fehlt. Für Reparaturen nennst du keine Preise: die gibt es nach einem Blick auf das Auto.',
    ),
    knowledge: [
      [
        'Kann ich einen Ersatzwagen haben?',
        'Wir haben einige. Bitte sagen Sie es bei der Buchung, dann sehen wir, ob einer frei ist.',
      ],
      [
        'Kann ich darauf warten?',
        'Bei Reifen und Öl gern. Für alles andere lassen Sie das Auto bitte bei uns.',
      ],
      [
        'Was kostet eine Reparatur?',
        'Wir sehen uns das Auto erst an und nennen Ihnen den Preis, bevor wir beginnen.',
      ],
    ],
  },
  plumbing: {
    name: 'Sanitär und Heizung',
    staff_title: 'Montage',
    services: [
      ['Reparatur vor Ort', 'Jemand kommt und repariert es, oder sagt, was nötig ist.'],
      ['Heizungswartung', 'Die jährliche Wartung der Heizung.'],
      ['Rohrreinigung', 'Einen verstopften Abfluss frei machen.'],
      ['Besichtigung für ein Angebot', 'Ein Blick auf die Sache, danach ein schriftliches Angebot.'],
    ],
    role: rezeption(
      'Ruhig und praktisch. Schnell, wenn etwas ausläuft, geduldig bei allem anderen.',
      'Frage immer nach der Adresse und einer Nummer für den Rückruf. Auslaufendes Wasser, keine Heizung im Winter oder Gasgeruch ist dringend. Bei Gas: der Anrufer soll Fenster öffnen, hinausgehen und den Notdienst des Gasversorgers anrufen.',
    ),
    knowledge: [
      [
        'Es läuft Wasser aus, was soll ich tun?',
        'Drehen Sie bitte zuerst den Haupthahn zu. Er ist meist dort, wo die Leitung ins Haus kommt.',
      ],
      [
        'Kostet die Anfahrt etwas?',
        'Ja, Weg und Zeit werden berechnet. Wir nennen Ihnen den Preis, bevor wir beginnen.',
      ],
    ],
  },
  electrician: {
    name: 'Elektriker',
    staff_title: 'Elektrik',
    services: [
      ['Fehlersuche', 'Einen Fehler finden und beheben.'],
      ['Sicherheitsprüfung', 'Die Anlage prüfen, mit Protokoll.'],
      ['Lampe oder Steckdose', 'Lampen, Steckdosen und Schalter anbringen.'],
      [
        'Besichtigung für eine Ladestation',
        'Ein Blick auf den Platz für die Wallbox, danach ein schriftliches Angebot.',
      ],
    ],
    role: rezeption(
      'Ruhig, praktisch und klar, vor allem wenn etwas gefährlich ist.',
      'Frage immer nach der Adresse. Funken, Brandgeruch oder ein Stromschlag ist dringend: der Anrufer soll die Hauptsicherung ausschalten und nichts anfassen.',
    ),
    knowledge: [
      [
        'Der Strom ist weg, was kann ich tun?',
        'Sehen Sie nach, ob die Nachbarn Strom haben. Wenn ja, sehen Sie nach, ob eine Sicherung herausgesprungen ist.',
      ],
      [
        'Bauen Sie Ladestationen ein?',
        'Ja. Wir sehen uns den Platz erst an, dann bekommen Sie ein schriftliches Angebot.',
      ],
    ],
  },
  cleaning: {
    name: 'Reinigungsfirma',
    staff_title: 'Reinigung',
    services: [
      ['Wohnungsreinigung', 'Reinigung einer Wohnung oder eines Hauses.'],
      ['Grundreinigung', 'Alles, auch in Schränken und Backofen.'],
      ['Fensterreinigung', 'Innen und außen.'],
      ['Endreinigung', 'Bereit zur Übergabe.'],
    ],
    role: rezeption(
      'Freundlich, verlässlich und praktisch.',
      'Frage nach der Adresse, der Zahl der Zimmer, und ob es Haustiere gibt.',
    ),
    knowledge: [
      ['Bringen Sie alles mit?', 'Ja, Geräte und Reinigungsmittel bringen wir mit.'],
      [
        'Muss ich zu Hause sein?',
        'Nein. Viele geben uns einen Schlüssel; er wird sicher verwahrt, und nie zusammen mit der Adresse.',
      ],
    ],
  },
}
