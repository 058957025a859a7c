import type { LanguageRules } from '../language-rules.ts'

const adverbs = '(?: (?:bien|déjà|maintenant|aussi|tout de suite))*'
const thing = '(?:rendez-vous|réservation|table|visite|message|demande|confirmation|appel)'
const subject = `(?:(?:votre|ton|la|le) ${thing}(?!\\p{L})[^,;.!?]{0,60}?|tout|cela|c['’])`

export const french: LanguageRules = {
  deed: [
    `(?:j['’]ai|je vous ai|je t['’]ai|je l['’]ai|nous avons|nous vous avons)${adverbs}`,
    `${subject} (?:a été|ont été|vient d['’]être)${adverbs}`,
  ],
  state: [`${subject} ?(?:est|sont)${adverbs}`],
  participles: {
    booked: '(?:réservée?|fixée?|planifiée?|confirmée?|inscrite?)',
    rescheduled: '(?:reportée?|déplacée?|décalée?|reprogrammée?)',
    cancelled: '(?:annulée?|supprimée?)',
    transferred: '(?:transférée?|mise? en relation)',
    sent: '(?:envoyée?|expédiée?)',
    noted: '(?:notée?|pris note|pris (?:votre|le) message|transmise?|(?<!appel[^,;.!?]{0,30})enregistrée?)',
  },
  phrases: {
    transferred: [
      'je vous (?:passe|transfère|mets en relation)(?: (?:à|au|avec|vers)(?!\\p{L})| maintenant|(?=[.!]?$))',
    ],
  },
  negations: "(?<!\\p{L})(?:ne|pas|jamais|aucune?|rien|sans|impossible)(?!\\p{L})|(?<!\\p{L})n['’]",
  conditions:
    "(?<!\\p{L})(?:si|quand|dès que|une fois|lorsque|après|avant|vais|allons|peux|pouvons|pourrais|voulez|souhaitez|sera|serait|dois|faut)(?!\\p{L})|(?<!\\p{L})s['’]",
  joints: " mais | et (?=je |j['’]|nous |votre )",
  denials: '(?:corriger|corrige|correction|erreur|trompée?|incorrecte?)',
  not: '(?:pas|rien)',
  undone: '(?:encore|fait|effectué|réserver|annuler|déplacer|transférer|envoyer|noter)',
  correction:
    "Je dois me corriger : ce que je viens de dire n'est pas encore fait. Je suis désolée. Voulez-vous que j'essaie maintenant, ou que je prenne un message ?",
}
