import type { LanguageRules } from '../language-rules.ts'

const adverbs = '(?: (?:ya|ahora|también|acabo de))*'
const thing = '(?:cita|reserva|reservación|mesa|visita|mensaje|solicitud|confirmación|llamada)'
const subject = `(?:(?:su|tu|la|el) ${thing}\\b[^,;.!?]{0,60}?|todo|ya)`

export const spanish: LanguageRules = {
  deed: [
    `(?:le |te |lo |la |se |les )*(?:he|hemos)${adverbs}`,
    `${subject} (?:ha sido|ha quedado|han sido|fue|quedó)${adverbs}`,
  ],
  state: [`${subject} (?:está|queda|están)${adverbs}`],
  participles: {
    booked: '(?:reservad[oa]|agendad[oa]|programad[oa]|confirmad[oa]|apuntad[oa] (?:para|el))',
    rescheduled: '(?:reprogramad[oa]|cambiad[oa]|movid[oa]|trasladad[oa])',
    cancelled: '(?:cancelad[oa]|anulad[oa])',
    transferred: '(?:transferid[oa]|pasad[oa] con|comunicad[oa] con)',
    sent: '(?:enviad[oa]|mandad[oa])',
    noted: '(?:anotad[oa]|apuntad[oa]|tomado nota|registrad[oa]|guardad[oa]|tomado (?:su|tu|el) mensaje)',
  },
  phrases: {
    transferred: [
      '(?:le|te|lo|la) (?:paso|comunico|transfiero)(?: (?:ahora|ya|enseguida))? (?:con|a)\\b',
      '(?:le|te|lo|la) estoy (?:pasando|transfiriendo|comunicando)',
    ],
  },
  negations: '(?<!\\p{L})(?:no|nunca|tampoco|sin|ningún|ninguna|nada)(?!\\p{L})',
  conditions:
    '(?<!\\p{L})(?:si|cuando|una vez que|después de que|antes de|hasta que|voy a|vamos a|puedo|podemos|podría|quiere|quisiera|desea|sería|será|debe|por favor|déjeme|en cuanto)(?!\\p{L})',
  joints: ' pero | sino | y (?=le |te |su |tu |he |hemos )',
  denials: '(?:corregir|corregirme|corrijo|corrección|error|equivocad[oa]|incorrecto)',
  not: '(?:no|nada)',
  undone: '(?:está|hecho|he|ha|hemos|fue|reservar|cancelar|cambiar|pasar|enviar|anotar)',
  correction:
    'Tengo que corregirme: lo que acabo de decir todavía no está hecho. Lo siento. ¿Lo intento ahora o tomo un mensaje?',
}
