import type { DoctorWords, Sayings } from '../doctor-words.ts'
import { inner, list, number, text } from '../particulars.ts'
import { lines } from './doctor-lines.ts'

/** What the doctor found. Its command, `switchboard doctor`, has words of its own. */
export const doctor: DoctorWords = {
  states: { ok: 'all right', warn: 'to be looked at', fail: 'does not work', skipped: 'not in use' },
  titles: {
    database: 'Database',
    migrations: 'Migrations',
    clock: 'Clock',
    jobs: 'Work in the background',
    links: 'Links in mails',
    number_form: 'The number',
    number_owner: 'Whose number it is',
    roles: 'Who answers',
    greeting: 'Greeting',
    voice: 'Voice',
    model: 'Voice model',
    model_live: 'Voice model, tried',
    livekit: 'Telephone server (LiveKit)',
    sip_trunk: 'The way in from the phone company (SIP trunk)',
    sip_rule: 'Where calls are sent (dispatch rule)',
    livekit_agent: 'Worker for calls',
    media_stream: 'Calls straight from a carrier',
  },
  ask_operator: 'Ask who runs this system for you.',
  reasons: {
    number_well_written: { found: ({ number: dialled }) => `${text(dialled)} is written well.` },
    number_read_as: {
      found: ({ written, number: read, others }) =>
        `“${text(written)}” is read as ${[text(read), list(others, ' or ')].filter(Boolean).join(' or ')}.`,
    },
    number_not_one: {
      found: ({ written }) => `“${text(written)}” is not a phone number.`,
      mend: 'Write it as + and digits, such as +14155550123, or as an extension such as 1001.',
    },
    number_owned: { found: ({ number: own, business }) => `${text(own)} belongs to ${text(business)}.` },
    number_unowned: {
      found: ({ number: own, similar }) =>
        `No business has the number ${text(own)}: who dials it hears that it is not in use.${near(similar)}`,
      mend: 'Enter it under “Numbers and lines” of the business that it is meant for.',
    },
    number_missing: {
      found: 'There is no number yet: nobody can call.',
      mend: 'Enter above the number that your phone company sends to Switchboard.',
    },
    nobody_enabled: {
      found: ({ roles }) =>
        `${number(roles) === 0 ? 'There is no role yet' : 'Every role is switched off'}: a plain built-in receptionist answers.`,
      mend: 'Add a role under Receptionist, or switch one on.',
    },
    hours_uncovered: {
      found: ({ who, instead, from }, say) =>
        `${text(who)} answers now. From ${say.moment(text(from))} it is outside the hours of every role; ${text(instead)} answers all the same.`,
      mend: 'Let one role take calls at any time, or give it hours that close the gap.',
    },
    no_receptionist: {
      found: ({ who }) => `${text(who)} answers, because no role is a receptionist.`,
      mend: 'Switch a receptionist on if somebody else should answer.',
    },
    priority_tied: {
      found: ({ who, other }) =>
        `${text(who)} answers. ${text(other)} stands at the same place, and the older one goes first.`,
      mend: 'Move the one who should answer to the top, under Receptionist.',
    },
    role_answers: {
      found: ({ who, next, others }, say) => {
        const later =
          text(inner(next, 'who')) === ''
            ? ''
            : ` now, and ${text(inner(next, 'who'))} from ${say.moment(text(inner(next, 'from')))}`
        const names = list(others, ', ')
        return `${text(who)} answers${later}.${names === '' ? '' : ` Can hand over to ${names}.`}`
      },
    },
    greeting_invalid: {
      found: ({ field, problem }, say) =>
        `The ${field === 'system_prompt' ? 'instructions' : 'greeting'} cannot be used. ${say.refusal(problem)}`,
      mend: 'Mend it in the role, under Receptionist.',
    },
    greeting_rendered: { found: ({ heard }) => `A new caller hears at once: “${text(heard)}”` },
    greeting_live: {
      found: ({ heard }) =>
        `A new caller hears: “${text(heard)}” It is not spoken in advance yet, so it comes a little later.`,
      mend: 'Within a minute of a change it is spoken in advance by itself.',
      technical: {
        mend: 'Within a minute of a change it is spoken in advance by itself, and tried again while the voice is away; see the log for “greeting not rendered”.',
      },
    },
    voice_default: { found: 'The built-in receptionist speaks with the usual voice.' },
    voice_known: { found: ({ who, voice }) => `${text(who)} speaks as ${text(voice)}.` },
    voice_unknown: {
      found: ({ who, voice }) =>
        `There is no voice “${text(voice)}”; ${text(who)} speaks with the usual one.`,
      mend: 'Choose a voice in the role, under Receptionist.',
    },
    model_speaks: {
      found: 'The voice is set up.',
      technical: { found: ({ name }) => `${text(name)} speaks.` },
    },
    stand_in_speaks: {
      found: 'Only a practice voice is set up: it understands no speech, and is no help to real callers.',
      technical: {
        found:
          'The stand-in speaks: a small script that understands no speech, and is no help to real callers.',
        mend: 'Set GOOGLE_API_KEY (or Vertex AI) and start again.',
      },
    },
    model_spoke: {
      found: (details, say) => trial(details, say),
    },
    model_slow: {
      found: (details, say) => trial(details, say),
      technical: {
        mend: 'Slow: callers will hear fillers. Look at the way to the model, or choose another.',
      },
    },
    model_key_refused: {
      found: 'The voice model refuses our key.',
      technical: {
        mend: 'Check GOOGLE_API_KEY: it must be of a project that may use the Gemini API.',
      },
    },
    model_set_up_refused: {
      found: 'The voice model refuses how it is set up.',
      technical: { mend: 'Check GEMINI_MODEL: the key may not use that model, or it is no Live model.' },
    },
    model_overloaded: {
      found: 'The voice model is overloaded, or what we may use of it is used up.',
      technical: { mend: 'Raise the quota, or set GEMINI_FALLBACK_MODEL.' },
    },
    model_unreachable: {
      found: 'The voice model cannot be reached.',
      technical: {
        found: ({ message }) => `The voice model cannot be reached. ${text(message)}`,
        mend: 'See that this machine reaches it: firewall, proxy, GOOGLE_GEMINI_BASE_URL.',
      },
    },
    model_failed: {
      found: 'The voice model did not speak.',
      technical: {
        found: ({ message }) => `The voice model did not speak. ${text(message)}`,
        mend: 'Try again; the log of the API has the cause.',
      },
    },
    ...lines,
    database_answers: { found: ({ ms }) => `It answers in ${text(ms)} ms.` },
    database_slow: {
      found: ({ ms }) => `It answers in ${text(ms)} ms: that is slow.`,
      technical: { mend: 'Look at its load, its disk and the way there.' },
    },
    database_away: {
      found: 'It does not answer.',
      technical: {
        mend: 'See that PostgreSQL runs and DATABASE_URL leads to it; callers of known businesses are answered meanwhile.',
      },
    },
    migrations_applied: { found: 'All are applied.' },
    migrations_missing: {
      found: ({ names }) => `Not applied: ${list(names, ', ')}.`,
      technical: {
        mend: 'Start this version of Switchboard once more: it applies them, or says why it cannot.',
      },
    },
    migrations_unknown: {
      found: ({ names }) => `The database knows ${list(names, ', ')}, which this version does not have.`,
      technical: {
        mend: 'A newer Switchboard has been at this database: bring every process to that version.',
      },
    },
    clocks_agree: { found: 'The clocks agree.' },
    clock_off: {
      found: ({ of, seconds }, say) =>
        `The clock of ${of === 'livekit' ? 'LiveKit' : 'the database'} is ${say.amount(Math.abs(number(seconds)))} s ${number(seconds) < 0 ? 'behind' : 'ahead'}.`,
      technical: {
        mend: 'Switch time synchronisation on (timedatectl set-ntp true) on both machines.',
      },
    },
    links_public: { found: ({ url }) => `They lead to ${text(url)}.` },
    links_local: {
      found: ({ url }) => `They lead to ${text(url)}: good on this machine, the only one that reaches us.`,
    },
    links_lead_nowhere: {
      found: 'They lead to this machine itself: who reads a mail elsewhere gets nowhere.',
      technical: {
        found: ({ url }) =>
          `They lead to ${text(url)}, but we are reached from other machines: invitations and new passwords lead nowhere there.`,
        mend: 'Set PUBLIC_URL to the address under which people reach this system.',
      },
    },
    jobs_in_time: { found: 'Nothing is late.' },
    jobs_late: {
      found: ({ names }) => `Due for more than five minutes: ${text(names)}.`,
      technical: {
        mend: 'See that the API runs and what its log says of “job failed”; whom they ask may be away.',
      },
    },
    jobs_given_up: {
      found: ({ names }) => `Given up: ${text(names)}.`,
      technical: { mend: 'The log says why: look for “job given up”.' },
    },
  },
}

function near(similar: unknown): string {
  if (!Array.isArray(similar) || similar.length === 0) return ''
  const numbers = similar.map(
    (each) => `${text(inner(each, 'ai_phone_number'))} (${text(inner(each, 'name'))})`,
  )
  return ` Much like it: ${numbers.join(', ')}.`
}

function trial(
  { connected_ms, first_audio_ms, words }: Record<string, unknown>,
  { amount }: Pick<Sayings, 'amount'>,
): string {
  return `It was there after ${amount(number(connected_ms))} ms and spoke after ${amount(number(first_audio_ms))} ms: “${text(words)}”`
}
