import type { Words } from '../words.ts'

export const members: Words['members'] = {
  title: 'Personen',
  text: 'Wer diesen Betrieb betreten darf, und mit welchen Rechten.',
  add: 'Jemanden hereinlassen',
  add_text: 'Dafür braucht die Person ein Konto: bitten Sie sie, sich mit dieser Adresse anzumelden.',
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
