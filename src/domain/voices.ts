export interface Voice {
  name: string
  /** One word, from Google's documentation. */
  character: string
  /** How it is commonly heard; from a third-party list, so a hint for choosing and no more. */
  gender: 'female' | 'male'
}

/** Gemini's prebuilt voices, for Live and TTS alike. Source: docs.cloud.google.com, live-api/configure-language-voice. */
export const voices: readonly Voice[] = [
  { name: 'Zephyr', character: 'bright', gender: 'female' },
  { name: 'Puck', character: 'upbeat', gender: 'male' },
  { name: 'Charon', character: 'informative', gender: 'male' },
  { name: 'Kore', character: 'firm', gender: 'female' },
  { name: 'Fenrir', character: 'excitable', gender: 'male' },
  { name: 'Leda', character: 'youthful', gender: 'female' },
  { name: 'Orus', character: 'firm', gender: 'male' },
  { name: 'Aoede', character: 'breezy', gender: 'female' },
  { name: 'Callirrhoe', character: 'easy-going', gender: 'female' },
  { name: 'Autonoe', character: 'bright', gender: 'female' },
  { name: 'Enceladus', character: 'breathy', gender: 'male' },
  { name: 'Iapetus', character: 'clear', gender: 'male' },
  { name: 'Umbriel', character: 'easy-going', gender: 'male' },
  { name: 'Algieba', character: 'smooth', gender: 'male' },
  { name: 'Despina', character: 'smooth', gender: 'female' },
  { name: 'Erinome', character: 'clear', gender: 'female' },
  { name: 'Algenib', character: 'gravelly', gender: 'male' },
  { name: 'Rasalgethi', character: 'informative', gender: 'male' },
  { name: 'Laomedeia', character: 'upbeat', gender: 'female' },
  { name: 'Achernar', character: 'soft', gender: 'female' },
  { name: 'Alnilam', character: 'firm', gender: 'male' },
  { name: 'Schedar', character: 'even', gender: 'male' },
  { name: 'Gacrux', character: 'mature', gender: 'female' },
  { name: 'Pulcherrima', character: 'forward', gender: 'male' },
  { name: 'Achird', character: 'friendly', gender: 'male' },
  { name: 'Zubenelgenubi', character: 'casual', gender: 'male' },
  { name: 'Vindemiatrix', character: 'gentle', gender: 'female' },
  { name: 'Sadachbia', character: 'lively', gender: 'male' },
  { name: 'Sadaltager', character: 'knowledgeable', gender: 'male' },
  { name: 'Sulafat', character: 'warm', gender: 'female' },
]

export const DEFAULT_VOICE = 'Kore'

const byLowerCaseName = new Map(voices.map((voice) => [voice.name.toLowerCase(), voice]))

/** The voice of that name, however it is capitalised. */
export function findVoice(name: string): Voice | null {
  return byLowerCaseName.get(name.trim().toLowerCase()) ?? null
}

export function isKnownVoice(name: string): boolean {
  return findVoice(name) !== null
}

/** The vendor's spelling of a known voice; the default for any other, since a wrong name ends the model's session. */
export function voiceToUse(name: string): string {
  return findVoice(name)?.name ?? DEFAULT_VOICE
}
