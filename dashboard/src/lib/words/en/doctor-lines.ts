import type { DoctorWords } from '../doctor-words.ts'
import { list, text } from '../particulars.ts'

/** What the doctor found between the phone company and us. */
export const lines = {
  livekit_not_set: {
    found: 'Calls by way of a SIP trunk are not set up here.',
    technical: {
      found: 'LIVEKIT_URL is not set: calls come by media stream and practice only.',
      mend: 'For a SIP trunk, follow docs/sip.md.',
    },
  },
  livekit_answers: {
    found: 'It answers.',
    technical: { found: ({ url }) => `${text(url)} answers, and takes our key.` },
  },
  livekit_refuses: {
    found: 'It answers, but says no to us: calls do not arrive this way.',
    technical: {
      found: ({ message }) => `LiveKit says no. ${text(message)}`,
      mend: 'Check LIVEKIT_API_KEY and LIVEKIT_API_SECRET against the keys of the server; SIP needs the same Redis behind it.',
    },
  },
  livekit_away: {
    found: 'It does not answer: calls do not arrive this way.',
    technical: {
      found: ({ message }) => `LiveKit does not answer. ${text(message)}`,
      mend: 'See that the server runs and LIVEKIT_URL leads to it from the API.',
    },
  },
  trunk_missing: {
    found: 'There is none: every call is dropped.',
    technical: { mend: 'Run: npm run switchboard -- sip apply' },
  },
  trunk_takes_it: {
    found: 'Calls are let in.',
    technical: { found: ({ names }) => `Calls are let in by ${text(names)}.` },
  },
  trunk_takes_it_not: {
    found: ({ number: own }) =>
      `Calls to ${text(own)} are not let in: callers hear ringing until the phone company gives up.`,
    technical: {
      mend: 'Give the number to a business, and the trunk follows. If it has one already: npm run switchboard -- sip apply',
    },
  },
  trunk_taken_twice: {
    found: ({ number: own }) => `${text(own)} comes in by more than one way: calls are refused.`,
    technical: {
      found: ({ number: own, names }) =>
        `More than one trunk takes ${text(own)} (${text(names)}): LiveKit refuses the call with 503.`,
      mend: 'Take the number out of all but one of them.',
    },
  },
  trunk_open: {
    found: 'It lets anybody in, not only your phone company.',
    technical: {
      found: ({ name }) =>
        `${text(name)} lets anybody in who reaches the SIP port: neither addresses nor a login are asked for.`,
      mend: 'Put the provider’s addresses or credentials into sip.yaml, run sip apply, and close port 5060 to everybody else.',
    },
  },
  trunk_rings_long: {
    found: ({ seconds }) => `Callers may hear ringing for ${text(seconds)} seconds when nobody answers.`,
    technical: {
      found: ({ name, seconds }) =>
        `${text(name)} lets a caller ring for ${text(seconds)} s when no worker answers.`,
      mend: 'Set ringing_timeout_seconds to 30 in sip.yaml and run sip apply.',
    },
  },
  rule_missing: {
    found: 'Calls are let in but sent nowhere: they are dropped without an answer.',
    technical: { mend: 'Run: npm run switchboard -- sip apply' },
  },
  rule_calls_us: {
    found: 'Each call gets a room of its own, and your receptionist is called into it.',
    technical: {
      found: ({ name }) => `${text(name)} gives each call a room of its own and calls our worker.`,
    },
  },
  rules_many: {
    found: 'More than one rule can take the call.',
    technical: {
      found: ({ names }) => `More than one rule can take the call: ${text(names)}.`,
      mend: 'Keep one, or know why.',
    },
  },
  rule_filters: {
    found: 'It depends on how the phone company writes the number whether a call arrives.',
    technical: {
      found: ({ name }) =>
        `${text(name)} filters by number, which LiveKit compares letter by letter: with or without + decides.`,
      mend: 'Let rules go by trunk only; sip apply makes such a rule.',
    },
  },
  rule_asks_pin: {
    found: 'Callers are asked for a PIN.',
    technical: {
      found: ({ name }) => `${text(name)} asks callers for a PIN.`,
      mend: 'Remove the PIN, or know why.',
    },
  },
  rule_shares_rooms: {
    found: 'Two callers at once would be together and hear each other.',
    technical: {
      found: ({ name }) =>
        `${text(name)} gives rooms fixed names: two callers at once would be in one room and hear each other.`,
      mend: 'Run npm run switchboard -- sip apply, and remove that rule.',
    },
  },
  rule_calls_others: {
    found: 'Somebody else is called to the phone: callers hear ringing.',
    technical: {
      found: ({ name, named, agent }) =>
        `${text(name)} calls ${list(named, ', ') || 'nobody'} into the room, but our workers are named ${text(agent)}: callers hear ringing.`,
      mend: 'Run: npm run switchboard -- sip apply',
    },
  },
  rule_hides_numbers: {
    found: 'Numbers are hidden, the dialled one too: nobody can tell whom a call is for.',
    technical: {
      found: ({ name }) =>
        `${text(name)} hides phone numbers, the dialled one too: which business is meant cannot be told.`,
      mend: 'Switch hide_phone_number off.',
    },
  },
  worker_answers: {
    found: ({ agent, ms }) => `A worker named ${text(agent)} took a trial job after ${text(ms)} ms.`,
  },
  worker_missing: {
    found: ({ agent }) => `No worker named ${text(agent)} takes calls: callers hear ringing.`,
    technical: {
      mend: 'Start one (npm run worker) with the same LIVEKIT_URL and LIVEKIT_AGENT_NAME, and look at its log.',
    },
  },
  media_stream_not_set: {
    found: 'Calls straight from a carrier are not set up here.',
    technical: {
      found: 'PUBLIC_URL and TWILIO_AUTH_TOKEN are not set: no carrier can reach us this way.',
      mend: 'To have them, set both.',
    },
  },
  media_stream_half_set: {
    found: 'It is only half set up: calls from the carrier are refused.',
    technical: {
      found: ({ missing }) => `${text(missing)} is not set: the carrier’s webhook is refused.`,
      mend: ({ missing }) => `Set ${text(missing)}.`,
    },
  },
  media_stream_not_https: {
    found: 'The address of this system is not a secure one (https): carriers send no calls there.',
    technical: {
      found: ({ url }) => `${text(url)} is not https: Twilio streams to wss only.`,
      mend: 'Put a TLS proxy before it.',
    },
  },
  media_stream_ready: {
    found: ({ url }) => `Set up: at the carrier, enter ${text(url)} as the voice webhook (POST).`,
  },
} satisfies Partial<DoctorWords['reasons']>
