import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { cosine } from '#domain/embedding.ts'
import { setUpStandIn } from '../../../tests/support/stand-in-client.ts'
import { createGeminiEmbedder } from './embedder.ts'

const signal = () => AbortSignal.timeout(10_000)

it.each(['gemini-embedding-2', 'gemini-embedding-001'])(
  'gets a vector for each text from %s',
  async (model) => {
    const standIn = await setUpStandIn()
    const embedder = createGeminiEmbedder({ apiKey: 'any-key', baseUrl: standIn.url, model })
    const texts = ['Where can I park?', 'Which insurance do you take?']
    const [parking, insurance] = await embedder.embed(texts, 'passage', signal())
    const [question] = await embedder.embed(['Where could I park?'], 'question', signal())
    for (const vector of [parking, insurance, question]) {
      expect(vector).toHaveLength(768)
      expect(cosine(vector!, vector!)).toBeCloseTo(1, 5)
    }
    expect(cosine(question!, parking!)).toBeGreaterThan(cosine(question!, insurance!) + 0.1)
  },
)

it.each([
  ['question', 503, 1],
  ['passage', 503, 2],
  ['passage', 400, 1],
] as const)('asks for a %s that is answered %i %i times', async (kind, status, times) => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const baseUrl = `http://127.0.0.1:${port}`
  const embedder = createGeminiEmbedder({
    apiKey: 'k',
    baseUrl,
    model: 'gemini-embedding-2',
    retryDelayMs: 1,
  })
  await expect(embedder.embed(['x'], kind, signal())).rejects.toThrow()
  expect(asked).toBe(times)
})
