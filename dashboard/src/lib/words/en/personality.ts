/** How a role comes across. The texts are what the role is told, for the owner to change. */
export const personality = {
  label: 'Personality',
  hint: 'How it comes across on the phone. What it should do and ask goes into the instructions.',
  begin_with: 'Begin with',
  own: 'Your words',
  suggestions: [
    { name: 'Warm and calm', text: 'Warm, calm and patient. Nobody is hurried.' },
    {
      name: 'Brisk and to the point',
      text: 'Brisk, clear and to the point, and always friendly. No small talk.',
    },
    { name: 'Cheerful', text: 'Cheerful, lively and easy-going, with a smile in the voice.' },
    { name: 'Reassuring', text: 'Gentle and reassuring, for callers who are worried or in pain.' },
    { name: 'Formal and discreet', text: 'Formal, courteous and discreet. Never curious, never familiar.' },
    { name: 'Down to earth', text: 'Down to earth and practical, in plain words, without jargon.' },
  ],
}
