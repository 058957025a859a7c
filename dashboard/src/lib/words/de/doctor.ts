import type { DoctorWords, Sayings } from '../doctor-words.ts'
import { inner, list, number, text } from '../particulars.ts'
import { lines } from './doctor-lines.ts'

export const doctor: DoctorWords = {
  states: { ok: 'in Ordnung', warn: 'bitte ansehen', fail: 'geht nicht', skipped: 'nicht im Einsatz' },
  titles: {
    database: 'Datenbank',
    migrations: 'Stand der Datenbank',
    clock: 'Uhr',
    jobs: 'Arbeit im Hintergrund',
    links: 'Links in E-Mails',
    number_form: 'Die Nummer',
    number_owner: 'Wem sie gehört',
    roles: 'Wer abhebt',
    greeting: 'Begrüßung',
    voice: 'Stimme',
    model: 'Sprachmodell',
    model_live: 'Sprachmodell, ausprobiert',
    livekit: 'Telefonserver (LiveKit)',
    sip_trunk: 'Der Weg vom Telefonanbieter (SIP-Trunk)',
    sip_rule: 'Wohin Anrufe gehen (Verteilregel)',
    livekit_agent: 'Worker für Anrufe',
    media_stream: 'Anrufe direkt vom Anbieter',
  },
  ask_operator: 'Fragen Sie, wer dieses System für Sie betreibt.',
  reasons: {
    number_well_written: { found: ({ number: dialled }) => `${text(dialled)} ist richtig geschrieben.` },
    number_read_as: {
      found: ({ written, number: read, others }) =>
        `„${text(written)}“ wird als ${[text(read), list(others, ' oder ')].filter(Boolean).join(' oder ')} gelesen.`,
    },
    number_not_one: {
      found: ({ written }) => `„${text(written)}“ ist keine Telefonnummer.`,
      mend: 'Schreiben Sie sie als + und Ziffern, etwa +493012345678, oder als Durchwahl wie 1001.',
    },
    number_owned: { found: ({ number: own, business }) => `${text(own)} gehört ${text(business)}.` },
    number_unowned: {
      found: ({ number: own, similar }) =>
        `Kein Betrieb hat die Nummer ${text(own)}: Wer sie wählt, hört, dass sie nicht vergeben ist.${near(similar)}`,
      mend: 'Tragen Sie sie bei dem Betrieb, für den sie ist, unter „Nummern“ ein.',
    },
    number_missing: {
      found: 'Es gibt noch keine Nummer: Niemand kann anrufen.',
      mend: 'Tragen Sie oben die Nummer ein, die Ihr Telefonanbieter zu Switchboard leitet.',
    },
    nobody_enabled: {
      found: ({ roles }) =>
        `${number(roles) === 0 ? 'Es gibt noch keine Rolle' : 'Alle Rollen sind ausgeschaltet'}: Eine schlichte eingebaute Rezeption hebt ab.`,
      mend: 'Fügen Sie unter „Rezeption“ eine Rolle hinzu, oder schalten Sie eine ein.',
    },
    hours_uncovered: {
      found: ({ who, instead, from }, say) =>
        `Jetzt hebt ${text(who)} ab. Ab ${say.moment(text(from))} ist es außerhalb der Zeiten aller Rollen; ${text(instead)} hebt trotzdem ab.`,
      mend: 'Lassen Sie eine Rolle jederzeit Anrufe annehmen, oder geben Sie ihr Zeiten, die die Lücke schließen.',
    },
    no_receptionist: {
      found: ({ who }) => `${text(who)} hebt ab, weil keine Rolle eine Rezeption ist.`,
      mend: 'Schalten Sie eine Rezeption ein, wenn jemand anderes abheben soll.',
    },
    priority_tied: {
      found: ({ who, other }) =>
        `${text(who)} hebt ab. ${text(other)} steht an derselben Stelle, und die ältere Rolle kommt zuerst.`,
      mend: 'Ziehen Sie unter „Rezeption“ die Rolle nach oben, die abheben soll.',
    },
    role_answers: {
      found: ({ who, next, others }, say) => {
        const then = text(inner(next, 'who'))
        const names = list(others, ', ')
        return (
          (then === ''
            ? `${text(who)} hebt ab.`
            : `Jetzt hebt ${text(who)} ab, ab ${say.moment(text(inner(next, 'from')))} ${then}.`) +
          (names === '' ? '' : ` Übergeben werden kann an ${names}.`)
        )
      },
    },
    greeting_invalid: {
      found: ({ field, problem }, say) =>
        `Die ${field === 'system_prompt' ? 'Anweisungen lassen' : 'Begrüßung lässt'} sich nicht verwenden. ${say.refusal(problem)}`,
      mend: 'Ändern Sie sie unter „Rezeption“ in der Rolle.',
    },
    greeting_rendered: {
      found: ({ heard }) => `Wer zum ersten Mal anruft, hört sofort: „${text(heard)}“`,
    },
    greeting_live: {
      found: ({ heard }) =>
        `Wer zum ersten Mal anruft, hört: „${text(heard)}“ Das ist noch nicht vorab gesprochen und kommt darum etwas später.`,
      mend: 'Innerhalb einer Minute nach einer Änderung wird es von selbst vorab gesprochen.',
      technical: {
        mend: 'Innerhalb einer Minute nach einer Änderung wird es von selbst vorab gesprochen, und noch einmal versucht, solange die Stimme fehlt; siehe „greeting not rendered“ im Protokoll.',
      },
    },
    voice_default: { found: 'Die eingebaute Rezeption spricht mit der üblichen Stimme.' },
    voice_known: { found: ({ who, voice }) => `${text(who)} spricht mit der Stimme ${text(voice)}.` },
    voice_unknown: {
      found: ({ who, voice }) =>
        `Eine Stimme „${text(voice)}“ gibt es nicht; ${text(who)} spricht mit der üblichen.`,
      mend: 'Wählen Sie unter „Rezeption“ in der Rolle eine Stimme.',
    },
    model_speaks: {
      found: 'Die Stimme ist eingerichtet.',
      technical: { found: ({ name }) => `${text(name)} spricht.` },
    },
    stand_in_speaks: {
      found:
        'Nur eine Übungsstimme ist eingerichtet: Sie versteht nichts Gesprochenes und hilft echten Anrufenden nicht.',
      technical: {
        found:
          'Der Ersatz spricht: ein kleines Skript, das nichts Gesprochenes versteht und echten Anrufenden nicht hilft.',
        mend: 'Setzen Sie GOOGLE_API_KEY (oder Vertex AI) und starten Sie neu.',
      },
    },
    model_spoke: { found: (details, say) => trial(details, say) },
    model_slow: {
      found: (details, say) => trial(details, say),
      technical: {
        mend: 'Langsam: Anrufende werden Füllwörter hören. Prüfen Sie den Weg zum Modell, oder wählen Sie ein anderes.',
      },
    },
    model_key_refused: {
      found: 'Das Sprachmodell lehnt unseren Schlüssel ab.',
      technical: {
        mend: 'Prüfen Sie GOOGLE_API_KEY: Er muss zu einem Projekt gehören, das die Gemini API benutzen darf.',
      },
    },
    model_set_up_refused: {
      found: 'Das Sprachmodell lehnt ab, wie es eingerichtet ist.',
      technical: {
        mend: 'Prüfen Sie GEMINI_MODEL: Der Schlüssel darf dieses Modell nicht benutzen, oder es ist kein Live-Modell.',
      },
    },
    model_overloaded: {
      found: 'Das Sprachmodell ist überlastet, oder das Kontingent ist aufgebraucht.',
      technical: { mend: 'Erhöhen Sie das Kontingent, oder setzen Sie GEMINI_FALLBACK_MODEL.' },
    },
    model_unreachable: {
      found: 'Das Sprachmodell ist nicht erreichbar.',
      technical: {
        found: ({ message }) => `Das Sprachmodell ist nicht erreichbar. Genauer: ${text(message)}`,
        mend: 'Prüfen Sie, ob diese Maschine es erreicht: Firewall, Proxy, GOOGLE_GEMINI_BASE_URL.',
      },
    },
    model_failed: {
      found: 'Das Sprachmodell hat nicht gesprochen.',
      technical: {
        found: ({ message }) => `Das Sprachmodell hat nicht gesprochen. Genauer: ${text(message)}`,
        mend: 'Versuchen Sie es noch einmal; die Ursache steht im Protokoll der API.',
      },
    },
    ...lines,
    database_answers: { found: ({ ms }) => `Sie antwortet in ${text(ms)} ms.` },
    database_slow: {
      found: ({ ms }) => `Sie antwortet in ${text(ms)} ms: Das ist langsam.`,
      technical: { mend: 'Prüfen Sie ihre Last, ihre Festplatte und den Weg dorthin.' },
    },
    database_away: {
      found: 'Sie antwortet nicht.',
      technical: {
        mend: 'Prüfen Sie, ob PostgreSQL läuft und DATABASE_URL dorthin führt; wer bekannte Betriebe anruft, wird so lange trotzdem bedient.',
      },
    },
    migrations_applied: { found: 'Alle Migrationen sind angewendet.' },
    migrations_missing: {
      found: ({ names }) => `Nicht angewendet: ${list(names, ', ')}.`,
      technical: {
        mend: 'Starten Sie diese Version von Switchboard noch einmal: Sie wendet sie an, oder sagt, warum es nicht geht.',
      },
    },
    migrations_unknown: {
      found: ({ names }) => `Die Datenbank kennt ${list(names, ', ')}, diese Version aber nicht.`,
      technical: {
        mend: 'Ein neueres Switchboard war an dieser Datenbank: Bringen Sie alle Prozesse auf dessen Version.',
      },
    },
    clocks_agree: { found: 'Die Uhren stimmen überein.' },
    clock_off: {
      found: ({ of, seconds }, say) =>
        `Die Uhr ${of === 'livekit' ? 'von LiveKit' : 'der Datenbank'} geht ${say.amount(Math.abs(number(seconds)))} s ${number(seconds) < 0 ? 'nach' : 'vor'}.`,
      technical: {
        mend: 'Schalten Sie auf beiden Maschinen den Abgleich der Uhrzeit ein (timedatectl set-ntp true).',
      },
    },
    links_public: { found: ({ url }) => `Sie führen zu ${text(url)}.` },
    links_local: {
      found: ({ url }) =>
        `Sie führen zu ${text(url)}: Das passt auf dieser Maschine, und nur sie erreicht uns.`,
    },
    links_lead_nowhere: {
      found: 'Sie führen zu dieser Maschine selbst: Wer eine E-Mail anderswo liest, kommt nirgends hin.',
      technical: {
        found: ({ url }) =>
          `Sie führen zu ${text(url)}, aber andere Maschinen erreichen uns: Einladungen und neue Passwörter führen dort nirgends hin.`,
        mend: 'Setzen Sie PUBLIC_URL auf die Adresse, unter der dieses System zu erreichen ist.',
      },
    },
    jobs_in_time: { found: 'Nichts ist überfällig.' },
    jobs_late: {
      found: ({ names }) => `Seit mehr als fünf Minuten fällig: ${text(names)}.`,
      technical: {
        mend: 'Prüfen Sie, ob die API läuft, und was ihr Protokoll über „job failed“ sagt; vielleicht antwortet nicht, wen sie fragt.',
      },
    },
    jobs_given_up: {
      found: ({ names }) => `Aufgegeben: ${text(names)}.`,
      technical: { mend: 'Warum, steht im Protokoll: Suchen Sie „job given up“.' },
    },
  },
}

function near(similar: unknown): string {
  if (!Array.isArray(similar) || similar.length === 0) return ''
  const numbers = similar.map(
    (each) => `${text(inner(each, 'ai_phone_number'))} (${text(inner(each, 'name'))})`,
  )
  return ` Ähnlich ist ${numbers.join(', ')}.`
}

function trial(
  { connected_ms, first_audio_ms, words }: Record<string, unknown>,
  { amount }: Pick<Sayings, 'amount'>,
): string {
  return `Es war nach ${amount(number(connected_ms))} ms da und sprach nach ${amount(number(first_audio_ms))} ms: „${text(words)}“`
}
