/** Said when a role has no greeting of its own. The AI says what it is from the first sentence on. */
const greetings: Record<string, { named: string; plain: string }> = {
  en: {
    named:
      'Hello {customer_name}! Thank you for calling {business_name}. This is {ai_name}, the virtual assistant. How may I help you?',
    plain:
      'Hello {customer_name}! Thank you for calling {business_name}. I am the virtual assistant. How may I help you?',
  },
  es: {
    named:
      '¡Hola {customer_name}! Gracias por llamar a {business_name}. Soy {ai_name}, la asistente virtual. ¿En qué puedo ayudarle?',
    plain:
      '¡Hola {customer_name}! Gracias por llamar a {business_name}. Le atiende la asistente virtual. ¿En qué puedo ayudarle?',
  },
  fr: {
    named:
      'Bonjour {customer_name}! Merci d’appeler {business_name}. Je suis {ai_name}, l’assistante virtuelle. Comment puis-je vous aider?',
    plain:
      'Bonjour {customer_name}! Merci d’appeler {business_name}. Je suis l’assistante virtuelle. Comment puis-je vous aider?',
  },
  de: {
    named:
      'Guten Tag, {customer_name}! Vielen Dank für Ihren Anruf bei {business_name}. Hier ist {ai_name}, die digitale Assistenz. Wie kann ich Ihnen helfen?',
    plain:
      'Guten Tag, {customer_name}! Vielen Dank für Ihren Anruf bei {business_name}. Hier ist die digitale Assistenz. Wie kann ich Ihnen helfen?',
  },
  it: {
    named:
      'Buongiorno {customer_name}! Grazie per aver chiamato {business_name}. Sono {ai_name}, l’assistente virtuale. Come posso aiutarla?',
    plain:
      'Buongiorno {customer_name}! Grazie per aver chiamato {business_name}. Sono l’assistente virtuale. Come posso aiutarla?',
  },
  pt: {
    named:
      'Olá {customer_name}! Obrigada por ligar para {business_name}. Sou {ai_name}, a assistente virtual. Como posso ajudar?',
    plain:
      'Olá {customer_name}! Obrigada por ligar para {business_name}. Sou a assistente virtual. Como posso ajudar?',
  },
  nl: {
    named:
      'Goedendag {customer_name}! Bedankt voor het bellen naar {business_name}. U spreekt met {ai_name}, de virtuele assistent. Hoe kan ik u helpen?',
    plain:
      'Goedendag {customer_name}! Bedankt voor het bellen naar {business_name}. U spreekt met de virtuele assistent. Hoe kan ik u helpen?',
  },
}

/** The default greeting's template in the language (BCP 47) of the business; English for those not listed. */
export function defaultGreeting(language: string, isNamed: boolean): string {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? ''
  const texts = (Object.hasOwn(greetings, base) ? greetings[base] : undefined) ?? greetings.en
  return (isNamed ? texts?.named : texts?.plain) ?? ''
}
