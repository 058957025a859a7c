import type { Words } from '../words.ts'

export const role_hours: Words['role_hours'] = {
  title: 'Wann sie abhebt',
  text: 'Außerhalb dieser Zeiten hebt die nächste Rolle in Ihrer Reihenfolge ab.',
  kind: 'Nimmt Anrufe an',
  kinds: {
    always: 'Jederzeit',
    business_hours: 'Während Sie geöffnet haben',
    outside_business_hours: 'Während Sie geschlossen haben',
    own_hours: 'Zu eigenen Zeiten',
  },
  hints: {
    always: 'Von denen, die Anrufe annehmen, hebt die obere in Ihrer Reihenfolge ab.',
    business_hours: 'Nach Ihren Öffnungszeiten, mit Feiertagen und Schließtagen.',
    outside_business_hours: 'Nachts, am Wochenende, an Feiertagen: immer, wenn Sie geschlossen haben.',
    own_hours:
      'Ein Ende vor dem Beginn liegt am nächsten Tag: 18:00 bis 08:00 ist eine Nacht. Schließtage ändern nichts.',
  },
  off: 'Keine Anrufe',
  who: 'Wer wann abhebt',
  who_text: (zone) => `In den nächsten sieben Tagen, nach den Zeiten Ihrer Rollen. Uhrzeiten von ${zone}.`,
  all_day: 'Ganztägig',
  until: (until) => `bis ${until}`,
  from: (from) => `ab ${from}`,
  always: (name) => `${name} hebt jederzeit ab.`,
  built_in: 'Die eingebaute Rezeption',
  out: 'Außerhalb ihrer Zeiten',
  out_until: (until) => `Außerhalb ihrer Zeiten bis ${until}`,
  goes_to: (name) => `Ein Anruf von jetzt ginge an ${name}.`,
  answers_all_the_same: (name) => `${name} hebt trotzdem ab, weil gerade keine andere Rolle Anrufe annimmt.`,
  uncovered: 'außerhalb aller Zeiten',
  uncovered_text:
    'Außerhalb der Zeiten aller Rollen. Die erste in Ihrer Reihenfolge hebt trotzdem ab, damit kein Anruf verloren geht.',
}
