import type { Words } from '../words.ts'

export const why: Words['why'] = {
  title: 'Warum diese Antwort?',
  correct: 'Berichtigen',
  asked: 'Der Anrufer sagte',
  said: 'Ihre Rezeption sagte',
  from: 'Woher die Antwort kam',
  greeting:
    'Noch hatte niemand etwas gefragt: Das ist die Begrüßung, wie Sie sie für die Rolle geschrieben haben.',
  nothing:
    'Es wurde nichts nachgesehen. Das war aus den Anweisungen bekannt und aus dem, was zu Beginn jedes Anrufs mitgegeben wird: Öffnungszeiten, Leistungen, Team, Adresse.',
  change_it: 'Hier können Sie es ändern:',
  states: { same: 'Gilt noch', changed: 'Seither geändert', gone: 'Seither entfernt' },
  from_knowledge: 'Aus Ihren Antworten',
  from_document: 'Aus einem Ihrer Dokumente',
  places: {
    knowledge: 'Wissen',
    hours: 'Öffnungszeiten',
    profile: 'Profil',
    services: 'Leistungen',
    team: 'Team',
    transfers: 'Weiterleitung',
    appointments: 'Termine',
    waitlist: 'Warteliste',
    customers: 'Kunden',
    receptionist: 'Rezeption',
  },
  correct_title: 'Was hätte gesagt werden sollen?',
  correct_text: 'Ihre Antwort wird zu Wissen: Vom nächsten Anruf an verwendet Ihre Rezeption sie.',
  question: 'Wenn ein Anrufer fragt',
  question_hint: 'In den Worten eines Anrufers. Andere Formulierungen werden auch verstanden.',
  answer: 'Lautet die Antwort',
  answer_replaces: 'Tritt an die Stelle der gegebenen Antwort.',
  answer_new: 'Kommt zum Wissen Ihrer Rezeption hinzu.',
  save: 'Beibringen',
  replaced: 'Die alte Antwort wurde ersetzt',
  added: 'Ihre Rezeption weiß es jetzt',
  closed_gaps: (n) =>
    n === 1 ? 'Eine offene Frage ist damit beantwortet.' : `${n} offene Fragen sind damit beantwortet.`,
  see_knowledge: 'Alles Wissen ansehen',
}
