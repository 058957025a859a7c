export const voices = {
  voice: 'Voice',
  hear: (name: string) => `Hear ${name}`,
  genders: { female: 'female', male: 'male' },
  characters: {} as Record<string, string>,
}
