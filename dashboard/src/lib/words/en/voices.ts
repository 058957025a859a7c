export const voices = {
  voice: 'Voice',
  stand_in:
    'There is no key for the voice model, so these samples are spoken by the stand-in, which has only a few plain voices. With a key, callers hear the voice you choose, and so do you.',
  hear: (name: string) => `Hear ${name}`,
  genders: { female: 'female', male: 'male' },
  characters: {} as Record<string, string>,
}
