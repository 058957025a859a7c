/** Answers to questions about the one who answers. `name` is who the instructions say we are. */
export function aboutItself(text: string, name: string | null): string | null {
  const words = text.trim()
  if (/\b(are you|is this) (a |an )?(real|human|robot|person|bot|machine|ai|computer)/i.test(words)) {
    return "I am Switchboard's stand-in voice: a small program that follows rules, used when there is no model key."
  }
  if (/\b(who are you|what('s| is) your name|who am i (speaking|talking) (to|with))/i.test(words)) {
    return name
      ? `My name is ${name}. How can I help you?`
      : 'I am the receptionist here. How can I help you?'
  }
  if (/\bhow are you\b/i.test(words)) return 'I am well, thank you for asking. How can I help you?'
  return null
}

/** Answers to what needs no tool. */
export function smallTalk(text: string): string | null {
  const words = text.trim()
  if (/\b(thanks|thank you|cheers)\b/i.test(words))
    return 'You are welcome. Is there anything else I can do for you?'
  if (/^(hi|hello|hey|good (morning|afternoon|evening))\b[^?]{0,20}$/i.test(words))
    return 'Hello! How can I help you?'
  if (/^(no|nope|no thank you)\b[.!]?$/i.test(words))
    return 'All right. Is there anything else I can do for you?'
  if (/^(yes|yeah|yep|sure|okay|ok|please)\b[.!]?$/i.test(words))
    return 'Very well. What would you like me to do?'
  return null
}

export const NOT_UNDERSTOOD_FIRST =
  "This is Switchboard's stand-in voice. I can hear you, but I cannot understand speech; please type what you would like to say."
export const NOT_UNDERSTOOD_AGAIN = 'I still cannot understand speech. Please type it instead.'

/** Says what was understood, so that a listener can tell hearing from answering. */
export function fallback(text: string): string {
  const said = text.replace(/\s+/g, ' ').replace(/"/g, "'").trim()
  const short = said.length > 120 ? `${said.slice(0, 120).replace(/\s\S*$/, '')} and so on` : said
  return `I understood: ${short.replace(/[.!?]+$/, '')}. I am a stand-in and have no answer to that, but I can help with what this business has set up.`
}
