/** What is spoken without the model. Plain words that say nothing of how the system works inside. */
export type SentenceName =
  | 'greeting'
  | 'opening'
  | 'filler'
  | 'correction'
  | 'apology'
  | 'transfer'
  | 'go_on'
  | 'thanks'
  | 'goodbye'
  | 'time_is_up'
  | 'no_answer'
  | 'shutdown'

const fillers = [
  'One moment, please.',
  'Thank you for waiting. One more moment, please.',
  'I am still with you.',
]

export function fillerSentence(count: number): string {
  return fillers[count % fillers.length] ?? 'One moment, please.'
}

export function openingSentence(business: string): string {
  return business === ''
    ? 'Hello. One moment, please.'
    : `Thank you for calling ${business}. One moment, please.`
}

export function apologySentence(business: string): string {
  const name = business === '' ? '' : `This is ${business}. `
  return (
    `${name}I am sorry, I cannot help you myself right now. ` +
    'Please say your name, your number and your message after the tone, and we will call you back.'
  )
}

export function transferSentence(business: string): string {
  const name = business === '' ? '' : `This is ${business}. `
  return `${name}I am sorry, I cannot help you myself right now. I am putting you through to a colleague.`
}

export function transferFailedSentence(target: string): string {
  return `I am sorry, I could not reach ${target}. Shall I take a message, so that you are called back?`
}

/** `target` empty: nobody by name. */
export function notReachedSentence(target: string): string {
  return transferFailedSentence(target === '' ? 'anybody' : target)
}

export function transferImpossibleSentence(target: string): string {
  return `I am sorry, I cannot put you through to ${target} from here. Shall I take a message, so that you are called back?`
}

export function transferFailedInstruction(say: string): string {
  return `Putting the caller through did not work; they are still with you. Say so: "${say}"`
}

export function goOnSentence(callerSpoke: boolean): string {
  return callerSpoke ? 'Please go on, I am still listening.' : 'I am listening. Please say your message now.'
}

export const thanksSentence = 'Thank you. Your message has been taken. Goodbye.'
export const nothingSaidSentence = 'I am sorry, I did not hear anything. Please call again. Goodbye.'
export const goodbyeSentence = 'Thank you for calling. Goodbye.'
export const timeIsUpSentence =
  'I am sorry, we have reached the longest time for a call. Please call again. Goodbye.'
export const noAnswerSentence = 'I cannot hear you, so I am ending the call now. Please call again. Goodbye.'
export const shutdownSentence =
  'I am sorry, I have to end this call now. Please call again in a moment. Goodbye.'

export const unroutedSentence =
  'The number you have called is not in service. Please check the number. Goodbye.'
export const unavailableSentence =
  'We cannot take your call right now. Please try again in a few minutes. Goodbye.'

export function refusedSentence(business: string): string {
  return `Thank you for calling ${business}. All our lines are busy right now. Please call again in a few minutes. Goodbye.`
}

export const areYouThereInstruction =
  'The caller has been silent for a while. Ask in a few words whether they are still there.'
/** `said`: what was heard of a sentence that stopped in the middle. */
export function nudgeInstruction(lastWords: string, said: string): string {
  const words = lastWords === '' ? '' : ` The caller's last words were: "${lastWords}".`
  const rest =
    said === '' ? '' : ` You had said: "${said}", and then nothing more was heard; go on from there.`
  return `The caller is waiting for your answer.${words}${rest} If it was unclear, ask them to repeat it.`
}

export const wrapUpInstruction =
  'This call must end in less than a minute. Tell the caller so politely, settle what is most important, and say goodbye.'

export function sayExactly(text: string): string {
  return `Say exactly: "${text.replaceAll('"', "'")}"`
}

/** After a connection broke: the new one knows the history, or its own memory, but not the last moments. */
export function continueInstruction(last: { caller: string; said: string; results: string[] }): string {
  const parts = ['The line to you broke for a moment and is back. The caller waits.']
  for (const say of last.results) parts.push(`A tool has answered meanwhile: ${JSON.stringify({ say })}`)
  if (last.caller !== '') parts.push(`The caller's last words were: "${last.caller}".`)
  parts.push(
    last.said === ''
      ? 'Answer the caller now. Do not greet again.'
      : `You had said: "${last.said}". Go on from there without repeating it, and without greeting again.`,
  )
  return parts.join(' ')
}

export function handoverInstruction(role: { ai_name: string; role_type: string }, reason: string): string {
  return (
    `You have just taken over this call as ${role.ai_name} (${role.role_type}). The caller has been told. ` +
    `Why: ${reason.replace(/[.\s]+$/, '')}. Say your name in one short sentence and go on with what the caller wants. ` +
    'Do not thank them for calling, and do not ask for what they have said already.'
  )
}

export function correctionInstruction(words: string): string {
  return (
    `You said: "${words.replaceAll('"', "'")}" No tool has done that in this call, so it is not true. ` +
    'Correct yourself at once, in the language of the call and in one or two short sentences: it is not done yet, and ' +
    'what you can do instead. Do not say that it is done unless a tool confirms it.'
  )
}
