type Way = 'any' | 'car' | 'public_transport' | 'on_foot'

/** What a business may have written down about the way to it, as the words to look it up by. */
const questions: Record<string, Record<Way, string>> = {
  en: {
    any: 'directions',
    car: 'parking',
    public_transport: 'bus train subway station',
    on_foot: 'entrance landmark',
  },
  de: { any: 'Anfahrt', car: 'Parkplatz', public_transport: 'Bus Bahn Haltestelle', on_foot: 'Eingang' },
  fr: {
    any: 'accès itinéraire',
    car: 'parking stationnement',
    public_transport: 'bus métro gare',
    on_foot: 'entrée',
  },
  es: {
    any: 'dirección llegar',
    car: 'aparcamiento estacionar',
    public_transport: 'autobús metro estación',
    on_foot: 'entrada',
  },
  it: {
    any: 'indicazioni',
    car: 'parcheggio',
    public_transport: 'autobus metro stazione',
    on_foot: 'ingresso',
  },
  pt: {
    any: 'direções',
    car: 'estacionamento',
    public_transport: 'ônibus metrô estação',
    on_foot: 'entrada',
  },
  nl: { any: 'routebeschrijving', car: 'parkeren', public_transport: 'bus trein halte', on_foot: 'ingang' },
}

/** Each word on its own: any of them may be the one that was written down. */
export function directionQuestions(language: string, by: Exclude<Way, 'any'> | undefined): string[] {
  const words = questions[language.toLowerCase().split('-')[0] ?? ''] ?? questions['en']
  if (words === undefined) return []
  const ways: Way[] = by === undefined ? ['any', 'car', 'public_transport', 'on_foot'] : [by, 'any']
  return ways.flatMap((way) => words[way].split(' '))
}
