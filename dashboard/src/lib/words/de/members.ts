import type { Words } from '../words.ts'

export const members: Words['members'] = {
  title: 'Personen',
  text: 'Wer diesen Betrieb betreten darf, und mit welchen Rechten.',
  add: 'Jemanden einladen',
  add_text:
    'Die Person bekommt einen Link, der sieben Tage und einmal gilt. Ein Konto kann sie dabei anlegen.',
  invite: 'Einladen',
  invited: (email) => `Die Einladung an ${email} ist verschickt.`,
  link_title: 'Geben Sie den Link weiter',
  link_not_configured: 'Diese Installation verschickt keine E-Mails. Schicken Sie diesen Link selbst:',
  link_failed:
    'Die E-Mail ging nicht hinaus. Schicken Sie diesen Link selbst, oder versuchen Sie es später noch einmal:',
  link: 'Link der Einladung',
  done: 'Fertig',
  invitations: 'Eingeladen, noch nicht da',
  until: (day) => `Gilt bis ${day}`,
  ran_out: 'Abgelaufen',
  show_link: 'Link zeigen',
  send_again: 'Noch einmal schicken',
  revoke: 'Zurücknehmen',
  revoke_title: (email) => `Die Einladung an ${email} zurücknehmen?`,
  revoke_text: 'Der verschickte Link gilt dann nicht mehr.',
  revoked: 'Die Einladung ist zurückgenommen.',
  access_of: (name) => `Rechte von ${name}`,
  email: 'E-Mail der Person',
  access: 'Rechte',
  access_text: {
    owner: 'Alles, auch Personen und Schlüssel',
    manager: 'Alles außer Personen und Schlüsseln',
    viewer: 'Sieht alles, ändert nichts',
  },
  you: 'Sie',
  since: (day) => `Seit ${day}`,
  remove_title: (name) => `${name} den Zugang nehmen?`,
  remove_text: 'Die Person kann diesen Betrieb nicht mehr betreten. Was sie getan hat, bleibt.',
  remove: 'Zugang nehmen',
}
