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
  conversation: 'Das Gespräch',
  line: (number) => (number === 1 ? 'Der Anrufer sagt' : `${number}. Der Anrufer sagt`),
  hears: 'Die Antwort muss enthalten',
  hears_hint: 'Wörter, mit Kommas dazwischen. Leer: Jede Antwort ist recht, die nichts Unwahres sagt.',
  add_line: 'Noch eine Zeile',
  remove_line: (number) => `Zeile ${number} entfernen`,
  at_end: 'Bis zum Ende des Anrufs',
  uses_tools: 'Das muss sie getan haben',
  never_uses_tools: 'Das darf sie nicht getan haben',
  pick_tool: 'Wählen …',
  must_say: 'Wörter, die fallen müssen',
  never_says: 'Wörter, die nicht fallen dürfen',
  commas: 'Mit Kommas dazwischen.',
  actions: (name) => `${name} ändern`,
  edit: 'Probe bearbeiten',
  copy: 'Kopieren',
  copy_of: (name) => `${name} (Kopie)`,
  remove_title: (name) => `„${name}“ entfernen?`,
  remove_text:
    'Rollen werden nicht mehr damit ausprobiert. Wie sie früher lief, bleibt bei ihren Durchgängen.',
  too_many: (most) =>
    `Mehr als ${most} sind eingeschaltet. Schalten Sie einige aus: So viele werden vor dem Veröffentlichen nicht gespielt.`,
}
