import type { EndReason } from './call.ts'
import { spokenDuration } from './spoken-words.ts'

/** What is told of a call without understanding it. */
export interface CallSummaryWords {
  withheld: string
  /** `ending`: one of `endings`. */
  frame(who: string, minutes: number, ending: string): string
  endings: Partial<Record<EndReason, string>>
  broke_off: string
  nothing_said: string
  first_words(words: string): string
  /** By the name of the tool. */
  deeds: Record<string, string>
  /** Of an appointment: what, with whom. `when` is as the receptionist was told it, in the business's language. */
  appointment(service: string | null, staff_name: string | null, when: string | null): string
  message(words: string): string
  callback: string
  question(words: string): string
}

const english: CallSummaryWords = {
  withheld: 'Somebody who withheld their number',
  frame: (who, minutes, ending) =>
    `${who} called; the call took ${minutes === 0 ? 'less than a minute' : spokenDuration(minutes)} and ${ending}.`,
  endings: {
    goodbye: 'ended with a goodbye',
    caller_hangup: 'ended when the caller hung up',
    transferred: 'ended with the caller put through to a person',
    silence: 'ended in silence',
    max_duration: 'ended at the longest time a call may take',
    limit_reached: 'was refused: a limit was reached',
  },
  broke_off: 'broke off',
  nothing_said: 'Nothing was said by the caller.',
  first_words: (words) => `First words: “${words}”`,
  deeds: {
    book_appointment: 'An appointment was booked',
    reschedule_appointment: 'An appointment was moved',
    cancel_appointment: 'An appointment was cancelled',
  },
  appointment: (service, staff_name, when) => listed([listed([service, staff_name], ' with '), when], ', '),
  message: (words) => `A message was left: “${words}”`,
  callback: 'A call-back was promised.',
  question: (words) => `A question was asked: “${words}”`,
}

const german: CallSummaryWords = {
  withheld: 'Jemand mit unterdrückter Nummer',
  frame: (who, minutes, ending) =>
    `${who} rief an; der Anruf dauerte ${minutes === 0 ? 'weniger als eine Minute' : minutes === 1 ? '1 Minute' : `${minutes} Minuten`} und ${ending}.`,
  endings: {
    goodbye: 'endete mit einer Verabschiedung',
    caller_hangup: 'endete, weil aufgelegt wurde',
    transferred: 'wurde zu einer Person durchgestellt',
    silence: 'endete in Stille',
    max_duration: 'endete nach der längsten erlaubten Zeit',
    limit_reached: 'wurde abgewiesen, weil eine Grenze erreicht war',
  },
  broke_off: 'brach ab',
  nothing_said: 'Wer anrief, sagte nichts.',
  first_words: (words) => `Erste Worte: „${words}“`,
  deeds: {
    book_appointment: 'Ein Termin wurde gebucht',
    reschedule_appointment: 'Ein Termin wurde verlegt',
    cancel_appointment: 'Ein Termin wurde abgesagt',
  },
  appointment: (service, staff_name, when) => listed([listed([service, staff_name], ' bei '), when], ', '),
  message: (words) => `Eine Nachricht wurde hinterlassen: „${words}“`,
  callback: 'Ein Rückruf wurde versprochen.',
  question: (words) => `Eine Frage wurde gestellt: „${words}“`,
}

function listed(parts: readonly (string | null)[], between: string): string {
  return parts.filter((part) => part !== null && part !== '').join(between)
}

/** In the language of the business, as a model tells of calls; English where there are no words. */
export function callSummaryWords(language: string): CallSummaryWords {
  return /^de\b/i.test(language) ? german : english
}
