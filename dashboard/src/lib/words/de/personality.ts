import type { Words } from '../words.ts'

export const personality: Words['personality'] = {
  label: 'Persönlichkeit',
  hint: 'Wie sie am Telefon wirkt. Was sie tun und fragen soll, gehört in die Anweisungen.',
  begin_with: 'Beginnen mit',
  own: 'Ihre Worte',
  suggestions: [
    { name: 'Herzlich und ruhig', text: 'Herzlich, ruhig und geduldig. Niemand wird gedrängt.' },
    { name: 'Zügig und knapp', text: 'Zügig, klar und knapp, dabei immer freundlich. Kein Plaudern.' },
    { name: 'Fröhlich', text: 'Fröhlich, lebhaft und unkompliziert, mit einem Lächeln in der Stimme.' },
    {
      name: 'Beruhigend',
      text: 'Sanft und beruhigend, für Anrufer, die sich Sorgen machen oder Schmerzen haben.',
    },
    {
      name: 'Förmlich und verschwiegen',
      text: 'Förmlich, höflich und verschwiegen. Nie neugierig, nie vertraulich.',
    },
    { name: 'Bodenständig', text: 'Bodenständig und praktisch, in einfachen Worten, ohne Fachsprache.' },
  ],
}
