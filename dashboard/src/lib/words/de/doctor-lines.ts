import type { DoctorWords } from '../doctor-words.ts'
import { list, text } from '../particulars.ts'

const apply = 'npm run switchboard -- sip apply'

export const lines = {
  livekit_not_set: {
    found: 'Anrufe über einen SIP-Trunk sind hier nicht eingerichtet.',
    technical: {
      found: 'LIVEKIT_URL ist nicht gesetzt: Anrufe kommen nur als Media Stream und zur Übung.',
      mend: 'Für einen SIP-Trunk folgen Sie docs/sip.md.',
    },
  },
  livekit_answers: {
    found: 'Er antwortet.',
    technical: { found: ({ url }) => `${text(url)} antwortet und nimmt unseren Schlüssel an.` },
  },
  livekit_refuses: {
    found: 'Er antwortet, weist uns aber ab: Auf diesem Weg kommen keine Anrufe an.',
    technical: {
      found: ({ message }) => `LiveKit lehnt ab. Genauer: ${text(message)}`,
      mend: 'Vergleichen Sie LIVEKIT_API_KEY und LIVEKIT_API_SECRET mit den Schlüsseln des Servers; SIP braucht dasselbe Redis.',
    },
  },
  livekit_away: {
    found: 'Er antwortet nicht: Auf diesem Weg kommen keine Anrufe an.',
    technical: {
      found: ({ message }) => `LiveKit antwortet nicht. Genauer: ${text(message)}`,
      mend: 'Prüfen Sie, ob der Server läuft und LIVEKIT_URL von der API dorthin führt.',
    },
  },
  trunk_missing: {
    found: 'Es gibt keinen: Jeder Anruf geht verloren.',
    technical: { mend: `Führen Sie aus: ${apply}` },
  },
  trunk_takes_it: {
    found: 'Anrufe werden hereingelassen.',
    technical: { found: ({ names }) => `Anrufe kommen herein über ${text(names)}.` },
  },
  trunk_takes_it_not: {
    found: ({ number }) =>
      `Anrufe an ${text(number)} werden nicht hereingelassen: Es klingelt, bis der Telefonanbieter aufgibt.`,
    technical: {
      mend: `Geben Sie die Nummer einem Betrieb, und der Trunk folgt. Hat sie schon einer: ${apply}`,
    },
  },
  trunk_taken_twice: {
    found: ({ number }) => `${text(number)} kommt auf mehr als einem Weg herein: Anrufe werden abgewiesen.`,
    technical: {
      found: ({ number, names }) =>
        `Mehr als ein Trunk nimmt ${text(number)} (${text(names)}): LiveKit weist den Anruf mit 503 ab.`,
      mend: 'Nehmen Sie die Nummer aus allen bis auf einen heraus.',
    },
  },
  trunk_open: {
    found: 'Er lässt jeden herein, nicht nur Ihren Telefonanbieter.',
    technical: {
      found: ({ name }) =>
        `${text(name)} lässt jeden herein, der den SIP-Port erreicht: Weder Adressen noch eine Anmeldung werden verlangt.`,
      mend: 'Tragen Sie Adressen oder Anmeldung des Anbieters in sip.yaml ein, führen Sie sip apply aus, und schließen Sie Port 5060 für alle anderen.',
    },
  },
  trunk_rings_long: {
    found: ({ seconds }) => `Wenn niemand abhebt, klingelt es bis zu ${text(seconds)} Sekunden.`,
    technical: {
      found: ({ name, seconds }) =>
        `${text(name)} lässt es ${text(seconds)} s klingeln, wenn kein Worker abhebt.`,
      mend: 'Setzen Sie ringing_timeout_seconds in sip.yaml auf 30, und führen Sie sip apply aus.',
    },
  },
  rule_missing: {
    found: 'Anrufe werden hereingelassen, aber nirgends hingeschickt: Sie enden, ohne dass jemand abhebt.',
    technical: { mend: `Führen Sie aus: ${apply}` },
  },
  rule_calls_us: {
    found: 'Jeder Anruf bekommt einen eigenen Raum, und Ihre Rezeption wird hineingerufen.',
    technical: {
      found: ({ name }) =>
        `${text(name)} gibt jedem Anruf einen eigenen Raum und ruft unseren Worker hinein.`,
    },
  },
  rules_many: {
    found: 'Mehr als eine Regel kann den Anruf nehmen.',
    technical: {
      found: ({ names }) => `Mehr als eine Regel kann den Anruf nehmen: ${text(names)}.`,
      mend: 'Behalten Sie eine, oder wissen Sie, warum es mehrere sind.',
    },
  },
  rule_filters: {
    found: 'Ob ein Anruf ankommt, hängt davon ab, wie der Telefonanbieter die Nummer schreibt.',
    technical: {
      found: ({ name }) =>
        `${text(name)} wählt nach Nummern aus, und LiveKit vergleicht sie Zeichen für Zeichen: Mit oder ohne + entscheidet.`,
      mend: 'Lassen Sie Regeln nur nach dem Trunk gehen; sip apply legt eine solche an.',
    },
  },
  rule_asks_pin: {
    found: 'Anrufende werden nach einer PIN gefragt.',
    technical: {
      found: ({ name }) => `${text(name)} fragt Anrufende nach einer PIN.`,
      mend: 'Entfernen Sie die PIN, oder wissen Sie, wozu sie da ist.',
    },
  },
  rule_shares_rooms: {
    found: 'Wer zur selben Zeit anruft, wäre zusammen und würde einander hören.',
    technical: {
      found: ({ name }) =>
        `${text(name)} gibt Räumen feste Namen: Zwei Anrufe zugleich wären in einem Raum und würden einander hören.`,
      mend: `Führen Sie ${apply} aus, und entfernen Sie diese Regel.`,
    },
  },
  rule_calls_others: {
    found: 'Jemand anderes wird ans Telefon gerufen: Es klingelt nur.',
    technical: {
      found: ({ name, named, agent }) =>
        `${text(name)} ruft ${list(named, ', ') || 'niemanden'} in den Raum, unsere Worker heißen aber ${text(agent)}: Es klingelt nur.`,
      mend: `Führen Sie aus: ${apply}`,
    },
  },
  rule_hides_numbers: {
    found: 'Nummern werden verborgen, auch die gewählte: Für wen ein Anruf ist, weiß dann niemand.',
    technical: {
      found: ({ name }) =>
        `${text(name)} verbirgt Nummern, auch die gewählte: Welcher Betrieb gemeint ist, lässt sich nicht sagen.`,
      mend: 'Schalten Sie hide_phone_number aus.',
    },
  },
  worker_answers: {
    found: ({ agent, ms }) =>
      `Ein Worker namens ${text(agent)} hat die Probe nach ${text(ms)} ms angenommen.`,
  },
  worker_missing: {
    found: ({ agent }) => `Kein Worker namens ${text(agent)} nimmt Anrufe an: Es klingelt nur.`,
    technical: {
      mend: 'Starten Sie einen (npm run worker) mit derselben LIVEKIT_URL und demselben LIVEKIT_AGENT_NAME, und sehen Sie in sein Protokoll.',
    },
  },
  media_stream_not_set: {
    found: 'Anrufe direkt von einem Anbieter sind hier nicht eingerichtet.',
    technical: {
      found:
        'PUBLIC_URL und TWILIO_AUTH_TOKEN sind nicht gesetzt: Auf diesem Weg erreicht uns kein Anbieter.',
      mend: 'Wenn Sie das möchten, setzen Sie beide.',
    },
  },
  media_stream_half_set: {
    found: 'Es ist nur halb eingerichtet: Anrufe vom Anbieter werden abgewiesen.',
    technical: {
      found: ({ missing }) =>
        `${text(missing)} ist nicht gesetzt: Der Webhook des Anbieters wird abgewiesen.`,
      mend: ({ missing }) => `Setzen Sie ${text(missing)}.`,
    },
  },
  media_stream_not_https: {
    found: 'Die Adresse dieses Systems ist keine gesicherte (https): Dorthin schicken Anbieter keine Anrufe.',
    technical: {
      found: ({ url }) => `${text(url)} ist nicht https: Twilio sendet nur an wss.`,
      mend: 'Stellen Sie einen TLS-Proxy davor.',
    },
  },
  media_stream_ready: {
    found: ({ url }) =>
      `Eingerichtet: Tragen Sie beim Anbieter ${text(url)} als Webhook für Anrufe ein (POST).`,
  },
} satisfies Partial<DoctorWords['reasons']>
