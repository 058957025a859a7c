export interface Setting {
  /** What happens without it, as the table says it. */
  fallback: string
  meaning: string
}

/** Every environment variable that is read, in the order of the README's table. */
export const settings = {
  PORT: { fallback: '8000', meaning: 'The one public port: API, dashboard, websockets' },
  HOST: {
    fallback: '127.0.0.1',
    meaning: 'Address to listen on. `0.0.0.0` opens it to the network: put TLS before it',
  },
  PUBLIC_URL: {
    fallback: 'none',
    meaning:
      'How the world reaches this server, e.g. `https://calls.example.com`; carriers need it, and links in mails lead there',
  },
  TRUST_PROXY: {
    fallback: 'false',
    meaning: 'Believe forwarding headers: `true`, a number of proxies, or their addresses (`10.0.0.0/8, …`)',
  },
  DATA_DIR: { fallback: './data', meaning: 'Embedded database, secrets, spooled journals' },
  DATABASE_URL: {
    fallback: 'embedded (PGlite in `DATA_DIR`)',
    meaning: 'A PostgreSQL, e.g. `postgresql://user:password@host:5432/switchboard`',
  },
  DEMO: {
    fallback: 'auto',
    meaning: 'Demo businesses: `auto` sets them up in an empty database, `on`, `off`',
  },
  DEFAULT_COUNTRY: {
    fallback: 'none',
    meaning: 'Country (`US`, `GB`, …) in which numbers without a country code are read',
  },
  GOOGLE_API_KEY: {
    fallback: 'none: the stand-in speaks',
    meaning: 'Gemini API key. `GEMINI_API_KEY` is taken as well',
  },
  GEMINI_API_KEY: { fallback: 'none', meaning: 'The same, where `GOOGLE_API_KEY` is not set' },
  GOOGLE_GEMINI_BASE_URL: { fallback: 'Google’s', meaning: 'Another server that speaks the Gemini API' },
  GEMINI_MODEL: { fallback: 'gemini-3.8-live', meaning: 'The voice model' },
  GEMINI_FALLBACK_MODEL: {
    fallback: 'none',
    meaning: 'A second voice model, tried when the first cannot be had',
  },
  GEMINI_TEXT_MODEL: { fallback: 'gemini-3.5-flash-lite', meaning: 'Tells what a call was about, after it' },
  GEMINI_EMBEDDING_MODEL: {
    fallback: 'gemini-embedding-2',
    meaning: 'Searches knowledge by meaning, where there is a key; `off`: by words alone',
  },
  GEMINI_TTS_MODEL: { fallback: 'gemini-3.8-flash-lite-tts', meaning: 'Renders greetings once, on save' },
  GOOGLE_GENAI_USE_VERTEXAI: {
    fallback: 'false',
    meaning: 'Use Vertex AI with Google’s application credentials instead of a key',
  },
  GOOGLE_CLOUD_PROJECT: { fallback: 'none', meaning: 'Vertex AI project' },
  GOOGLE_CLOUD_LOCATION: { fallback: 'us-central1', meaning: 'Vertex AI location' },
  CALL_PROCESSES: {
    fallback: 'CPUs − 1, from 1 to 4',
    meaning: 'Processes that carry calls; each takes some 400 at once on a core of its own',
  },
  BACKEND_URL: {
    fallback: 'this server',
    meaning: 'The API, for a worker or the command line on another machine',
  },
  AUTH_SECRET: { fallback: 'made at first start', meaning: 'Signs logins; at least 32 characters' },
  SIGNING_KEY: { fallback: 'made at first start', meaning: 'Signs call tokens; at least 32 characters' },
  AGENT_TOKEN: {
    fallback: 'made at first start',
    meaning: 'What call processes and workers show to the API; at least 32 characters',
  },
  OPERATOR_TOKEN: {
    fallback: 'made at first start',
    meaning: 'What you show as the operator; at least 32 characters',
  },
  SWITCHBOARD_TOKEN: {
    fallback: '`OPERATOR_TOKEN`, or this machine’s',
    meaning: 'What the command line shows to a Switchboard elsewhere (`BACKEND_URL`)',
  },
  TWILIO_AUTH_TOKEN: {
    fallback: 'none: only this machine is answered',
    meaning: 'Checks the signatures of Twilio’s webhooks',
  },
  TWILIO_ACCOUNT_SID: {
    fallback: 'none: no text messages, nobody is put through',
    meaning:
      'Sends text messages and puts callers through, with `TWILIO_AUTH_TOKEN`; have replies sent to `POST /twilio/sms`',
  },
  TWILIO_API_BASE_URL: { fallback: 'Twilio’s', meaning: 'Another server that speaks Twilio’s REST API' },
  TWILIO_SMS_FROM: {
    fallback: 'none',
    meaning: 'Number, or messaging service, of businesses that have set none of their own',
  },
  TWILIO_WHATSAPP_FROM: { fallback: 'none: no WhatsApp', meaning: 'The same for WhatsApp' },
  SMTP_URL: {
    fallback: 'none: no mail',
    meaning: 'Mail server, e.g. `smtps://user:password@mail.example.com:465`',
  },
  MAIL_FROM: { fallback: 'none', meaning: 'The address mail comes from' },
  ALLOW_PRIVATE_ADDRESSES: {
    fallback: 'false',
    meaning:
      'Webhooks and calendars of businesses may be on this machine and on private networks, without TLS too',
  },
  LIVEKIT_URL: {
    fallback: 'none: no LiveKit line',
    meaning: 'LiveKit server, e.g. `wss://livekit.example.com`; calls over SIP come through it',
  },
  LIVEKIT_API_KEY: { fallback: 'none', meaning: 'Its API key' },
  LIVEKIT_API_SECRET: { fallback: 'none', meaning: 'The secret of that key' },
  LIVEKIT_AGENT_NAME: {
    fallback: 'switchboard',
    meaning: 'The name under which workers register with LiveKit and calls are dispatched to them',
  },
  LIVEKIT_MAX_CALLS: {
    fallback: '50',
    meaning: 'Calls of LiveKit’s that one process takes at once; 0: none, workers elsewhere take them',
  },
  WORKER_DRAIN_MINUTES: {
    fallback: '30',
    meaning: 'What running calls get to end by themselves when a worker is told to stop',
  },
  JWT_ISSUER: {
    fallback: 'none: built-in accounts only',
    meaning: 'Accept logins of this issuer, e.g. `https://<project>.supabase.co/auth/v1`',
  },
  JWKS_URL: { fallback: '`JWT_ISSUER` + `/.well-known/jwks.json`', meaning: 'Its public keys' },
  JWT_AUDIENCE: {
    fallback: 'authenticated',
    meaning: 'The audience its tokens must name (this is Supabase’s)',
  },
  LOG_LEVEL: { fallback: 'info', meaning: '`fatal` `error` `warn` `info` `debug` `trace` `silent`' },
  LOG_PII: { fallback: 'false', meaning: 'Log phone numbers, names and words spoken' },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings
