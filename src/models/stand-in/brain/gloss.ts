/**
 * German phrases of callers, in the English that this brain understands: enough for what a business rehearses before it
 * publishes. The longer stand before what they begin with.
 */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/wie sind ihre öffnungszeiten|wann (haben|sind) sie (geöffnet|offen|auf)/i, 'what are your opening hours'],
  [/öffnungszeiten/i, 'opening hours'],
  [/wie lange dauert/i, 'how long is'],
  [/was kostet (das|es)|wie viel kostet|was kostet/i, 'how much is'],
  [/welche leistungen|was bieten sie an/i, 'which services do you offer'],
  [/ich (hätte gern|möchte|brauche|will)( gern)? (einen )?(neuen )?termin/i, 'I would like an appointment'],
  [/ich (hätte gern|möchte)( gern)?/i, 'I would like'],
  [/so bald wie möglich|möglichst bald/i, 'the soonest you have'],
  [/(den|die|das) erste[nr]?/i, 'the first'],
  [/(den|die|das) zweite[nr]?/i, 'the second'],
  [/(den|die|das) dritte[nr]?/i, 'the third'],
  [/bitte buchen sie (das|ihn|es)|buchen sie (das|ihn|es)( bitte)?/i, 'please book it'],
  [/mein name ist|ich hei(ß|ss)e/i, 'my name is'],
  [/(bitte )?nehmen sie eine nachricht auf|können sie etwas ausrichten/i, 'please take a message'],
  [/einen rückruf|zurückgerufen werden/i, 'to be called back'],
  [/sind sie ein (echter )?(mensch|roboter)/i, 'are you a person'],
  [/ich möchte (meinen|den) termin absagen|stornieren sie/i, 'cancel'],
  [/auf wiederhören|tschüss|das war alles/i, 'goodbye'],
]

/** Whole answers, which are words of other languages as well. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/^ja\b/i, 'yes'],
  [/^nein\b/i, 'no'],
]

/** The words with what is known of them in English; all else stays, so that names and messages are the caller's. */
export function inEnglish(text: string): string {
  return [...phrases, ...answers].reduce((words, [german, english]) => words.replace(german, english), text)
}
