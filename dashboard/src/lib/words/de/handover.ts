import type { Words } from '../words.ts'

export const handover: Words['handover'] = {
  title: 'Wer wann übernimmt',
  text: 'Spricht ein Anrufer von einem dieser Wörter, übernimmt diese Rolle.',
  empty: 'Keine Regeln: Wer das Gespräch führt, entscheidet, wann übergeben wird.',
  leads_to: 'führt zu',
  spoken: 'Wenn der Anrufer spricht von',
  spoken_example: 'Rechnung, Erstattung',
  takes: 'Übernimmt diese Rolle',
}

export const rehearsals: Words['rehearsals'] = {
  title: 'Proben',
  text: 'Gespräche, mit denen eine Rolle ausprobiert wird, bevor Sie sie veröffentlichen. Gebucht wird nichts.',
  add: 'Probe hinzufügen',
  add_text: 'Spielen Sie einen Anrufer: was er sagt, und was er hören soll.',
  usual: 'Die üblichen hinzufügen',
  empty_title: 'Noch keine Probe',
  empty_text: 'Die üblichen folgen aus Ihren Leistungen und Ihrem Wissen: ein guter Anfang.',
  said: (text) => `„${text}“`,
  name: 'Name',
  caller: 'Wer anruft',
  says: 'Was der Anrufer sagt',
  says_hint: 'Ein Satz je Zeile.',
  hears: 'Was die letzte Antwort enthalten muss',
  hears_hint: 'Wörter, mit Kommas dazwischen. Leer: Sie darf nur nichts Unwahres sagen.',
}
