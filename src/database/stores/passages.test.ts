import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { lightWordsOf } from '#domain/light-words.ts'
import { lowestScore } from '#domain/passage.ts'
import { buildBusiness } from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

/** A business that has answered these questions. */
async function businessWith(language: string, answered: Record<string, string>): Promise<string> {
  const { id } = await buildBusiness(db.database, { language })
  await db.database.forBusiness(id, async (stores) => {
    for (const [question, answer] of Object.entries(answered)) {
      await stores.knowledge.create({ question, answer, is_active: true })
    }
  })
  return id
}

async function search(business_id: string, question: string, language = 'en') {
  const light_words = lightWordsOf(language)
  return db.database.forBusiness(business_id, (stores) =>
    stores.passages.search({ question, light_words, limit: 3 }),
  )
}

/** The heading of what would be answered with, or null. */
async function answered(business_id: string, question: string, language?: string) {
  const [best] = await search(business_id, question, language)
  return best !== undefined && best.score >= lowestScore ? best.heading : null
}

const dental = {
  'Where can I park?':
    'There is a garage next door at 110 West 45th Street; we validate tickets for two hours.',
  'Which insurance do you take?':
    'We take Delta Dental, Aetna, Cigna and MetLife. Without insurance, payment is due at the visit.',
  'What should a new patient bring?':
    'A photo ID, the insurance card, and a list of medicines. Please come ten minutes early.',
  'How late can I cancel?':
    'Up to 24 hours before the appointment free of charge; after that there is a fee of 40 dollars.',
}

describe('in English', () => {
  let id: string
  beforeAll(async () => {
    id = await businessWith('en-US', dental)
  })

  test.each([
    ['Where can I park?', 'Where can I park?'],
    ['is there parking', 'Where can I park?'],
    ['Hello, I would like to know where I could park my car please', 'Where can I park?'],
    ['Is there a garage nearby?', 'Where can I park?'],
    ['do you validate parking tickets?', 'Where can I park?'],
    ['were can i prak?', 'Where can I park?'],
    ['Do you accept my insurance?', 'Which insurance do you take?'],
    ['Do you take Aetna?', 'Which insurance do you take?'],
    ['do you take aetan insurrance', 'Which insurance do you take?'],
    ['What do new patients have to bring?', 'What should a new patient bring?'],
    ['what is the cancellation fee', 'How late can I cancel?'],
    ['How much is it if I cancelled too late?', 'How late can I cancel?'],
  ])('%s is answered by: %s', async (question, heading) => {
    expect(await answered(id, question)).toBe(heading)
  })

  test.each([
    'Do you take dogs?',
    'Do you have a swimming pool?',
    'What is the dentist’s favourite colour?',
    'Do you sell spare parts for tractors?',
    'Can you recommend a good restaurant?',
    'Is there wifi in the waiting room?',
    'Where do you come from?',
    'What can you offer?',
    'who are you',
    '',
    '?!',
  ])('%s is not answered', async (question) => {
    expect(await answered(id, question)).toBeNull()
  })
})

describe('in other languages', () => {
  const elsewhere = {
    de: {
      'Wo sind Parkplätze?': 'Hinter dem Haus gibt es zehn kostenlose Stellplätze.',
      'Was kostet eine Zahnreinigung?': 'Die professionelle Zahnreinigung kostet 95 Euro.',
      'Wie sind die Öffnungszeiten?': 'Montag bis Freitag von neun bis siebzehn Uhr.',
    },
    fr: {
      'Peut-on réserver en ligne ?': 'Oui, la réservation se fait sur notre site.',
      'Les animaux sont-ils acceptés ?': 'Les petits chiens sont les bienvenus.',
    },
    es: {
      '¿Dónde puedo estacionar?': 'Hay un aparcamiento gratuito detrás del edificio.',
      '¿Aceptan niños pequeños?': 'Sí, atendemos a niños a partir de tres años.',
    },
    ru: { 'Где можно припарковаться?': 'Парковка находится за домом, она бесплатная.' },
    pl: { 'Gdzie mogę zaparkować?': 'Za budynkiem jest bezpłatny parking.' },
    ja: {
      駐車場はありますか: 'はい、建物の裏に駐車場があります。',
      予約は必要ですか: 'いいえ、予約は必要ありません。',
    },
  }

  test.each([
    ['de', 'Gibt es einen Parkplatz?', 'Wo sind Parkplätze?'],
    ['de', 'Kann ich bei Ihnen parken?', 'Wo sind Parkplätze?'],
    ['de', 'Wie teuer ist eine professionelle Zahnreinigung?', 'Was kostet eine Zahnreinigung?'],
    ['de', 'offnungszeiten', 'Wie sind die Öffnungszeiten?'],
    ['de', 'Wie sind die Öfnungszeiten?', 'Wie sind die Öffnungszeiten?'],
    ['de', 'Verkaufen Sie Gutscheine?', null],
    ['fr', 'Est-ce que je peux faire une réservation ?', 'Peut-on réserver en ligne ?'],
    ['fr', 'reserver', 'Peut-on réserver en ligne ?'],
    ['fr', 'Acceptez-vous les chiens ?', 'Les animaux sont-ils acceptés ?'],
    ['fr', 'Avez-vous un parking ?', null],
    ['es', 'Donde se puede estacionar el coche', '¿Dónde puedo estacionar?'],
    ['es', '¿Atienden a mi niña pequeña?', '¿Aceptan niños pequeños?'],
    ['es', '¿Tienen piscina?', null],
    ['ru', 'У вас есть парковка?', 'Где можно припарковаться?'],
    ['ru', 'Сколько стоит билет?', null],
    ['pl', 'Czy jest parking?', 'Gdzie mogę zaparkować?'],
    ['ja', '駐車場', '駐車場はありますか'],
    ['ja', '予約が必要', '予約は必要ですか'],
  ])('%s: %s is answered by: %s', async (language, question, heading) => {
    const id = await businessWith(language, elsewhere[language as keyof typeof elsewhere])
    expect(await answered(id, question, language)).toBe(heading)
  })

  it('follows a business that changes its language', async () => {
    const id = await businessWith('en', { Häuser: 'Drei stehen leer.' })
    const before = await search(id, 'Haus', 'en')
    expect(before[0]?.score).toBeLessThan(1)
    await db.database.forBusiness(id, (stores) => stores.business.update({ language: 'de-CH' }))
    expect(await search(id, 'Haus', 'de-CH')).toMatchObject([{ heading: 'Häuser', score: 1 }])
  })
})

describe('what is known', () => {
  it('is of one business alone', async () => {
    const [here, there] = await Promise.all([
      businessWith('en', { 'Where can I park?': 'Here.' }),
      businessWith('en', { 'Where can I swim?': 'In the lake.' }),
    ])
    expect(await search(there, 'Where can I park?')).toEqual([])
    expect(await search(here, 'Where can I swim?')).toEqual([])
  })

  it('follows what is changed, switched off and removed, and leaves no word behind', async () => {
    const id = await businessWith('en', {})
    const row = await db.database.forBusiness(id, (stores) =>
      stores.knowledge.create({ question: 'Where can I park?', answer: 'Here.', is_active: true }),
    )
    const update = (patch: object) =>
      db.database.forBusiness(id, (stores) => stores.knowledge.update(row.id, patch))
    await update({ question: 'Is there a swimming pool?' })
    expect(await answered(id, 'swimming')).toBe('Is there a swimming pool?')
    expect(await answered(id, 'Where can I park?')).toBeNull()
    await update({ is_active: false })
    expect(await search(id, 'swimming')).toEqual([])
    await update({ is_active: true })
    expect(await answered(id, 'swimming')).toBe('Is there a swimming pool?')
    await db.database.forBusiness(id, (stores) => stores.knowledge.remove(row.id))
    expect(await search(id, 'swimming')).toEqual([])
    expect(await db.queryAs('switchboard_tenant', id, 'select word from passage_words')).toEqual([])
  })

  it('goes with its document, and so do its words and meanings', async () => {
    const id = await businessWith('en', { 'Where can I park?': 'Here.' })
    const left = (text: string) => db.queryAs('switchboard_tenant', id, text)
    const before = await left('select word from passage_words order by word')
    await db.database.forBusiness(id, async ({ documents, passages }) => {
      const { id: document_id } = await documents.create({
        title: 'Sauna',
        kind: 'text',
        text: 'Towels are ready.',
        source_url: null,
        passages: [{ heading: 'Sauna', body: 'Towels are ready.' }],
      })
      const all = await passages.unembedded('m', 10)
      await passages.putEmbeddings(
        'm',
        all.map((passage) => ({ ...passage, vector: new Float32Array(768).fill(768 ** -0.5) })),
      )
      expect(await documents.remove(document_id)).toBe(true)
    })
    expect(await left('select word from passage_words order by word')).toEqual(before)
    expect(await left('select model from passage_embeddings')).toEqual([{ model: 'm' }])
  })

  it('withstands whatever callers say', async () => {
    const id = await businessWith('en', { "What's in the \\backslash' menu?": "It's a \\ and a '." })
    const odd = ["backslash\\'s menu", "' | ! & ( ) : * <-> \\", 'menu:*', '\0menu', 'x'.repeat(5_000), '%_%']
    for (const question of odd) expect(await search(id, question)).toBeInstanceOf(Array)
    expect(await answered(id, "backslash\\'s menu")).toMatch(/backslash/)
  })
})
