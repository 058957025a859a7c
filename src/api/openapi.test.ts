import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../tests/support/api.ts'
import { startTestApi } from '../../tests/support/api.ts'
import { writeDocument } from './openapi.ts'
import { allRoutes } from './routes/all-routes.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

interface Operation {
  operationId: string
  summary: string
  security?: object[]
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}

function operations(document: unknown): Operation[] {
  const { paths } = document as { paths: Record<string, Record<string, Operation>> }
  return Object.values(paths).flatMap((path) => Object.values(path))
}

describe('the document', () => {
  test('has every route, under a plain verb of its own', async () => {
    const document = await writeDocument('1.2.3')
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } })
    const ids = operations(document).map(({ operationId }) => operationId)
    expect(new Set(ids)).toEqual(new Set(allRoutes.map(({ operationId }) => operationId)))
    expect(ids).toHaveLength(allRoutes.length)
    expect(ids.filter((id) => !/^[a-z]+[A-Za-z]*$/.test(id))).toEqual([])
  })

  test('is what the running app serves', async () => {
    const { body } = await api.send('GET', '/openapi.json')
    expect(body).toEqual(JSON.parse(JSON.stringify(await writeDocument('0.0.0'))))
  })

  test('names the one error shape for every route, and who needs a token', async () => {
    const document = await writeDocument('0.0.0')
    for (const operation of operations(document)) {
      const schema = operation.responses['default']?.content?.['application/json']?.schema
      expect(schema, operation.operationId).toEqual({ $ref: '#/components/schemas/Error' })
    }
    const open = operations(document).filter(({ security }) => security === undefined)
    const isPublic = allRoutes.filter(({ allow }) => allow === 'public')
    expect(open.map(({ operationId }) => operationId)).toEqual(isPublic.map(({ operationId }) => operationId))
  })

  test('refers to nothing that is not in it', async () => {
    const text = JSON.stringify(await writeDocument('0.0.0'))
    const schemas = JSON.parse(text).components.schemas as Record<string, unknown>
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name)
    expect(names.filter((name) => !(String(name) in schemas))).toEqual([])
    expect(Object.keys(schemas).filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('the page at /docs', () => {
  test('loads from here alone', async () => {
    const page = await api.send('GET', '/docs')
    expect(page.status).toBe(200)
    const assets = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => String(url))
    expect(assets.length).toBeGreaterThan(2)
    for (const url of assets) {
      expect(url).toMatch(/^\/docs\//)
      expect((await api.send('GET', url)).status, url).toBe(200)
    }
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/https?:|upgrade-insecure-requests/)
  })
})
