/** Mails about a login, in the languages of the dashboard; every other language gets English. */
interface AccountMail {
  subject: string
  body: string
}

export interface ResetFacts {
  link: string
}

export interface InvitationFacts {
  link: string
  business_name: string
  invited_by_name: string | null
  days: number
}

const en = {
  reset: ({ link }: ResetFacts): AccountMail => ({
    subject: 'Choose a new password',
    body: `Somebody asked for a new password for your Switchboard account. If it was you, choose one here:

${link}

The link is good for an hour and once. If it was not you, there is nothing to do: your password stays as it is.`,
  }),
  invitation: ({ link, business_name, invited_by_name, days }: InvitationFacts): AccountMail => ({
    subject: `You are invited to ${business_name}`,
    body: `${invited_by_name ?? business_name} invites you to look after the phone of ${business_name} on Switchboard. Accept here:

${link}

The link is good for ${days} days and once. If you do not know what this is about, there is nothing to do.`,
  }),
}

const de: typeof en = {
  reset: ({ link }) => ({
    subject: 'Neues Passwort wählen',
    body: `Jemand hat für Ihr Switchboard-Konto ein neues Passwort angefordert. Wenn Sie es waren, wählen Sie es hier:

${link}

Der Link gilt eine Stunde und einmal. Wenn Sie es nicht waren, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.`,
  }),
  invitation: ({ link, business_name, invited_by_name, days }) => ({
    subject: `Einladung zu ${business_name}`,
    body: `${invited_by_name ?? business_name} lädt Sie ein, sich auf Switchboard um das Telefon von ${business_name} zu kümmern. Hier nehmen Sie an:

${link}

Der Link gilt ${days} Tage und einmal. Wenn Sie nicht wissen, worum es geht, müssen Sie nichts tun.`,
  }),
}

/** `language`: a BCP 47 tag. */
export function accountMails(language: string): typeof en {
  return language.toLowerCase().startsWith('de') ? de : en
}
