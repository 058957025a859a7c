import type { Words } from '../words.ts'

export const first_run: Words['first_run'] = {
  title: 'Richten Sie Ihre Rezeption ein',
  step: (n, of) => `Schritt ${n} von ${of}`,
  steps: {
    business: {
      title: 'Ihr Betrieb',
      text: 'Was Sie tun, bestimmt, womit wir beginnen. Alles lässt sich später ändern.',
    },
    week: {
      title: 'Woche, Leistungen und Team',
      text: 'Wann Sie geöffnet haben, was gebucht werden kann, und bei wem.',
    },
    receptionist: {
      title: 'Ihre Rezeption',
      text: 'Wer abhebt, mit welcher Stimme, und was Anrufer oft fragen.',
    },
    number: { title: 'Ihre Nummer', text: 'Ein Anruf findet Ihren Betrieb über die gewählte Nummer.' },
  },
  industry: 'Was für ein Betrieb ist es?',
  name: 'Name des Betriebs',
  name_hint: 'So, wie ihn die Rezeption am Telefon nennt.',
  country: 'Land',
  country_hint: 'Danach werden Telefonnummern gelesen.',
  timezone: 'Zeitzone',
  language: 'Sprache am Telefon',
  hours: 'Öffnungszeiten',
  open: 'Geöffnet',
  closed: 'Geschlossen',
  opens: 'Öffnet',
  closes: 'Schließt',
  weekdays: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  services: 'Leistungen',
  services_text:
    'Nehmen Sie den Haken weg, wo Sie etwas nicht anbieten. Preise kommen später unter Leistungen.',
  minutes: 'Minuten',
  add_service: 'Leistung hinzufügen',
  team: 'Team',
  team_text: 'Bei wem können Anrufer buchen? Zu Beginn mit Ihren Öffnungszeiten und allen Leistungen.',
  person: 'Name',
  add_person: 'Jemanden hinzufügen',
  ai_name: 'Name Ihrer Rezeption',
  greeting: 'Begrüßung',
  greeting_hint:
    'In Klammern steht, was bei jedem Anruf eingesetzt wird. Wen niemand kennt, der hört sie ohne Namen.',
  greeting_default: 'Leer: die übliche Begrüßung in der Sprache des Betriebs.',
  preview: 'Ein neuer Anrufer hört',
  knowledge: 'Was Anrufer oft fragen',
  knowledge_text:
    'Nur, was bei Ihnen stimmt: ändern Sie die Antworten oder nehmen Sie den Haken weg. Anderes sagt Ihre Rezeption nicht.',
  number: 'Telefonnummer',
  number_hint: 'Die Nummer, die Anrufer wählen. Danach verbinden Sie sie mit Switchboard.',
  number_later: 'Ich habe noch keine Nummer: erst einmal üben',
  number_later_hint: 'Wir geben Ihrem Betrieb eine Übungsnummer. Von außen kann sie niemand anrufen.',
  finish: 'Anlegen und den ersten Anruf machen',
  created: (name) => `${name} ist eingerichtet. Rufen Sie jetzt Ihre Rezeption an.`,
  welcome: 'Willkommen bei Switchboard',
}
