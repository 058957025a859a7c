import type { MessageName } from './message-names.ts'

export interface MessageWords {
  subject: string
  body: string
}

const withPhone = '{% if business_phone %}'

const english: Record<MessageName, MessageWords> = {
  appointment_booked: {
    subject: 'Your appointment at {business_name}',
    body:
      '{business_name}: {% if customer_first_name %}Hello {customer_first_name}, your{% else %}Your{% endif %} appointment' +
      '{% if service_name %} for {service_name}{% endif %}{% if staff_name %} with {staff_name}{% endif %} is booked for ' +
      `{date} at {time}.{% if business_address %} {business_address}.{% endif %}${withPhone} To change it, call {business_phone}.{% endif %}`,
  },
  appointment_rescheduled: {
    subject: 'Your appointment at {business_name} has a new time',
    body:
      '{business_name}: Your appointment{% if service_name %} for {service_name}{% endif %}{% if staff_name %} with ' +
      `{staff_name}{% endif %} is now on {date} at {time}.${withPhone} To change it, call {business_phone}.{% endif %}`,
  },
  appointment_cancelled: {
    subject: 'Your appointment at {business_name} is cancelled',
    body:
      '{business_name}: Your appointment{% if service_name %} for {service_name}{% endif %} on {date} at {time} is ' +
      `cancelled.${withPhone} To book another, call {business_phone}.{% endif %}`,
  },
  appointment_reminder: {
    subject: 'A reminder from {business_name}',
    body:
      '{business_name}: A reminder of your appointment{% if service_name %} for {service_name}{% endif %}{% if staff_name %} ' +
      `with {staff_name}{% endif %} on {date} at {time}.${withPhone} To change it, call {business_phone}.{% endif %}`,
  },
  appointment_details: {
    subject: 'Your appointment at {business_name}',
    body:
      '{business_name}: Your next appointment{% if service_name %}, {service_name}{% endif %}{% if staff_name %} with ' +
      '{staff_name}{% endif %}, is on {date} at {time}.{% if business_address %} {business_address}.{% endif %}',
  },
  address: {
    subject: 'Where to find {business_name}',
    body: '{business_name}: You find us at {business_address}.{% if business_phone %} {business_phone}{% endif %}',
  },
  website: {
    subject: '{business_name} on the web',
    body: '{business_name}: {business_website}',
  },
  waitlist_offer: {
    subject: 'A place became free at {business_name}',
    body:
      '{business_name}: A place became free{% if service_name %} for {service_name}{% endif %}{% if date %} on {date} at ' +
      `{time}{% endif %}.${withPhone} Call {business_phone} to take it.{% endif %}`,
  },
  usage_warning: {
    subject: '{business_name} has used {percent} % of its {limit} of the month',
    body:
      '{business_name} has used {percent} % of its {limit} of this month.' +
      '{% if percent == "100" %} Calls are refused until the month is over or the limit is raised.{% endif %}',
  },
  message_taken: {
    subject:
      '{% if urgency == "urgent" %}Urgent: {% endif %}a message from {{ caller_name | default: "a caller" }}',
    body:
      '{% if urgency == "urgent" %}URGENT. {% endif %}Message for {business_name} from {{ caller_name | default: "a caller" }}' +
      '{% if callback_number %} ({callback_number}){% endif %}:\n{message}',
  },
}

const withPhoneEs = ' Para cambiarla, llame al {business_phone}.{% endif %}'

const spanish: Record<MessageName, MessageWords> = {
  appointment_booked: {
    subject: 'Su cita en {business_name}',
    body:
      '{business_name}: {% if customer_first_name %}Hola {customer_first_name}, su{% else %}Su{% endif %} cita' +
      '{% if service_name %} de {service_name}{% endif %}{% if staff_name %} con {staff_name}{% endif %} queda reservada para ' +
      `el {date} a las {time}.{% if business_address %} {business_address}.{% endif %}${withPhone}${withPhoneEs}`,
  },
  appointment_rescheduled: {
    subject: 'Nueva hora de su cita en {business_name}',
    body:
      '{business_name}: Su cita{% if service_name %} de {service_name}{% endif %}{% if staff_name %} con {staff_name}' +
      `{% endif %} es ahora el {date} a las {time}.${withPhone}${withPhoneEs}`,
  },
  appointment_cancelled: {
    subject: 'Su cita en {business_name} está cancelada',
    body:
      '{business_name}: Su cita{% if service_name %} de {service_name}{% endif %} del {date} a las {time} está cancelada.' +
      `${withPhone} Para reservar otra, llame al {business_phone}.{% endif %}`,
  },
  appointment_reminder: {
    subject: 'Recordatorio de {business_name}',
    body:
      '{business_name}: Le recordamos su cita{% if service_name %} de {service_name}{% endif %}{% if staff_name %} con ' +
      `{staff_name}{% endif %} el {date} a las {time}.${withPhone}${withPhoneEs}`,
  },
  appointment_details: {
    subject: 'Su cita en {business_name}',
    body:
      '{business_name}: Su próxima cita{% if service_name %}, {service_name}{% endif %}{% if staff_name %} con {staff_name}' +
      '{% endif %}, es el {date} a las {time}.{% if business_address %} {business_address}.{% endif %}',
  },
  address: {
    subject: 'Dónde está {business_name}',
    body: '{business_name}: Nos encuentra en {business_address}.{% if business_phone %} {business_phone}{% endif %}',
  },
  website: {
    subject: '{business_name} en la web',
    body: '{business_name}: {business_website}',
  },
  waitlist_offer: {
    subject: 'Ha quedado un hueco en {business_name}',
    body:
      '{business_name}: Ha quedado un hueco{% if service_name %} para {service_name}{% endif %}{% if date %} el {date} a las ' +
      `{time}{% endif %}.${withPhone} Llame al {business_phone} para tomarlo.{% endif %}`,
  },
  usage_warning: {
    subject: '{business_name} ha usado el {percent} % de su límite de {limit} del mes',
    body:
      '{business_name} ha usado el {percent} % de su límite de {limit} de este mes.' +
      '{% if percent == "100" %} Las llamadas se rechazan hasta que acabe el mes o se suba el límite.{% endif %}',
  },
  message_taken: {
    subject:
      '{% if urgency == "urgent" %}Urgente: {% endif %}un recado de {{ caller_name | default: "una persona que llamó" }}',
    body:
      '{% if urgency == "urgent" %}URGENTE. {% endif %}Recado para {business_name} de ' +
      '{{ caller_name | default: "una persona que llamó" }}{% if callback_number %} ({callback_number}){% endif %}:\n{message}',
  },
}

const withPhoneDe = ' Zum Ändern rufen Sie bitte {business_phone} an.{% endif %}'

const limitDe = '{% if limit == "cost" %}Kosten{% else %}Minuten{% endif %}'

const german: Record<MessageName, MessageWords> = {
  appointment_booked: {
    subject: 'Ihr Termin bei {business_name}',
    body:
      '{business_name}: {% if customer_first_name %}Guten Tag {customer_name}, Ihr{% else %}Ihr{% endif %} Termin' +
      '{% if service_name %} für {service_name}{% endif %}{% if staff_name %} bei {staff_name}{% endif %} ist gebucht: ' +
      `{date}, {time} Uhr.{% if business_address %} {business_address}.{% endif %}${withPhone}${withPhoneDe}`,
  },
  appointment_rescheduled: {
    subject: 'Ihr Termin bei {business_name} hat eine neue Zeit',
    body:
      '{business_name}: Ihr Termin{% if service_name %} für {service_name}{% endif %}{% if staff_name %} bei {staff_name}' +
      `{% endif %} ist jetzt am {date} um {time} Uhr.${withPhone}${withPhoneDe}`,
  },
  appointment_cancelled: {
    subject: 'Ihr Termin bei {business_name} ist abgesagt',
    body:
      '{business_name}: Ihr Termin{% if service_name %} für {service_name}{% endif %} am {date} um {time} Uhr ist ' +
      `abgesagt.${withPhone} Für einen neuen Termin rufen Sie bitte {business_phone} an.{% endif %}`,
  },
  appointment_reminder: {
    subject: 'Erinnerung von {business_name}',
    body:
      '{business_name}: Wir erinnern Sie an Ihren Termin{% if service_name %} für {service_name}{% endif %}{% if staff_name %} ' +
      `bei {staff_name}{% endif %} am {date} um {time} Uhr.${withPhone}${withPhoneDe}`,
  },
  appointment_details: {
    subject: 'Ihr Termin bei {business_name}',
    body:
      '{business_name}: Ihr nächster Termin{% if service_name %}, {service_name}{% endif %}{% if staff_name %} bei ' +
      '{staff_name}{% endif %}, ist am {date} um {time} Uhr.{% if business_address %} {business_address}.{% endif %}',
  },
  address: {
    subject: 'So finden Sie {business_name}',
    body: '{business_name}: Sie finden uns hier: {business_address}.{% if business_phone %} {business_phone}{% endif %}',
  },
  website: {
    subject: '{business_name} im Internet',
    body: '{business_name}: {business_website}',
  },
  waitlist_offer: {
    subject: 'Bei {business_name} ist ein Platz frei geworden',
    body:
      '{business_name}: Ein Platz ist frei geworden{% if service_name %} für {service_name}{% endif %}{% if date %} am {date} ' +
      `um {time} Uhr{% endif %}.${withPhone} Rufen Sie {business_phone} an, wenn Sie ihn möchten.{% endif %}`,
  },
  usage_warning: {
    subject: `{business_name} hat {percent} % der monatlichen Grenze für ${limitDe} erreicht`,
    body:
      `{business_name} hat {percent} % der monatlichen Grenze für ${limitDe} erreicht.` +
      '{% if percent == "100" %} Anrufe werden abgewiesen, bis der Monat vorbei ist oder die Grenze erhöht wird.{% endif %}',
  },
  message_taken: {
    subject:
      '{% if urgency == "urgent" %}Dringend: {% endif %}eine Nachricht von {{ caller_name | default: "einem Anrufer" }}',
    body:
      '{% if urgency == "urgent" %}DRINGEND. {% endif %}Nachricht für {business_name} von ' +
      '{{ caller_name | default: "einem Anrufer" }}{% if callback_number %} ({callback_number}){% endif %}:\n{message}',
  },
}

/** By base language; English where there is nothing else. */
export const defaultWords: Record<string, Record<MessageName, MessageWords>> = {
  en: english,
  es: spanish,
  de: german,
}

/** `en` of `en-US`. */
export function baseLanguage(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? ''
}
