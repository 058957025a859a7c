import type { LanguageRules } from '../language-rules.ts'

const adverbs = '(?: (?:just|now|already|all|also|gone ahead and|successfully|officially))*'
const thing =
  '(?:appointment|booking|reservation|visit|slot|table|message|request|order|call|confirmation|complaint|feedback|time)'
const subject = `(?:you|it|that|this|everything|(?:your|the|that|this) (?:\\w+ ){0,2}?${thing}\\b[^,;.!?]{0,60}?)`

/**
 * That a call is recorded is no note of anything, and neither is “Yes, it is recorded”: so whoever asks is answered, and
 * nobody must take that back. “It has been recorded” is a note.
 */
const recorded =
  "(?<!\\b(?:call|conversation)\\b[^,;.!?]{0,30})(?<!\\b(?:it|this|that|everything)(?:['’]s| is)(?: all| also| now)* )recorded(?! (?:this|the|your) (?:call|conversation))"

export const english: LanguageRules = {
  deed: [
    `(?:i|we)(?:['’]ve| have)${adverbs}(?: got)?`,
    `(?:i|we)${adverbs}(?= (?:booked|scheduled|reserved|cancell?ed|rescheduled|moved|transferred|sent|texted|emailed|noted))`,
    `${subject}(?:['’]s been| has been| have been|['’]ve been)${adverbs}`,
    '(?:^|^(?:all )?(?:done|right|great|perfect|okay|ok|good news))',
  ],
  state: [`${subject}(?:['’]s|['’]re| is| are)${adverbs}`],
  participles: {
    booked: '(?:booked|scheduled|reserved|confirmed|penciled|put (?:you|that|it) down)',
    rescheduled:
      '(?:rescheduled|moved|shifted|changed (?:your|the) (?:appointment|booking|reservation|visit))',
    cancelled: 'cancell?ed',
    transferred: '(?:transferred|connected|put (?:you )?through|forwarded (?:you|your call))',
    sent: '(?:sent|texted|e-?mailed|messaged)',
    noted: `(?:noted|written (?:that |it |this |everything )?down|taken (?:down )?(?:your|the|a|that)|${recorded}|saved|updated|passed (?:that |it |this |your \\w+ )?on|put (?:you|your name) on|added (?:you|your|that|it)|let (?:them|him|her) know|informed|logged)`,
  },
  phrases: {
    transferred: [
      `(?:i['’]m|i am|we['’]re|we are)${adverbs} (?:transferring|connecting|forwarding) (?:you|your call)`,
      `(?:i['’]m|i am)${adverbs} putting you through`,
    ],
    booked: [`you['’]re${adverbs} on the (?:books|schedule|calendar)`],
  },
  negations:
    "\\bnot\\b|n['’]t\\b|\\bnever\\b|\\bno\\b(?! problem)|\\bnothing\\b|\\bunable\\b|\\bcannot\\b|\\bwithout\\b|\\bneither\\b|\\bnobody\\b|\\bfully\\b",
  conditions:
    "\\b(?:if|once|when|whenever|after|before|until|unless|as soon as|whether|would|will|shall|could|can|may|might|should|must|let me|going to|want|wants|need|needs|like|wish|to be|being|says?|please|try|trying)\\b|['’]ll\\b|['’]d\\b",
  joints: ' but | so | and (?=i\\b|we\\b|you\\b|your\\b|it\\b|that\\b|the\\b)',
  denials: '(?:wrong|mistake|mistaken|incorrect|misspoke|correct (?:myself|that|this)|correction)',
  not: "(?:not|never|nothing|unable|cannot|\\w+n['’]t)",
  undone:
    '(?:yet|done|made|happened|book|schedule|cancel|move|reschedule|transfer|connect|send|note|save|pass)',
  correction:
    'I have to correct myself: what I just said is not done yet. I am sorry. Shall I try it now, or take a message?',
}
