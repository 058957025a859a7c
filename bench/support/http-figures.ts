import type { HttpLoadInput, HttpLoadResult } from '../processes/http-load.ts'
import { startChild } from './child.ts'

export async function loadHttp(load: HttpLoadInput): Promise<HttpLoadResult> {
  const child = startChild('http-load', load)
  try {
    const result = await child.report<HttpLoadResult>('result')
    if (result.failed > 0) throw new Error(`${result.failed} requests to ${load.path} failed`)
    return result
  } finally {
    await child.stop()
  }
}

export interface BenchApi {
  port: number
  agentToken: string
  operatorToken: string
}

/** The real API on an embedded database with so many businesses, numbered from +10000000000. */
export async function withApi<T>(businesses: number, work: (api: BenchApi) => Promise<T>): Promise<T> {
  const child = startChild('api-server', { businesses, lifeSeconds: 900 })
  try {
    return await work(await child.report<BenchApi>('ready', 600_000))
  } finally {
    await child.stop()
  }
}

/** An empty Fastify route that answers with as many bytes. */
export async function withEmptyRoute<T>(answerBytes: number, work: (port: number) => Promise<T>): Promise<T> {
  const child = startChild('empty-route', { answerBytes, lifeSeconds: 300 })
  try {
    const { port } = await child.report<{ port: number }>('ready')
    return await work(port)
  } finally {
    await child.stop()
  }
}
