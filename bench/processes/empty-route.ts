/** The floor of every HTTP figure: a Fastify that takes JSON and answers with as many bytes as it is told to. */
import Fastify from 'fastify'
import type { AddressInfo } from 'node:net'
import { dieWithParent, input, report } from '../support/self.ts'

const { answerBytes, lifeSeconds } = input() as { answerBytes: number; lifeSeconds: number }
dieWithParent(lifeSeconds)
const answer = JSON.stringify({ text: 'x'.repeat(Math.max(0, answerBytes - 11)) })
const app = Fastify({ logger: false })
app.post('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(answer))
await app.listen({ host: '127.0.0.1', port: 0 })
report({ type: 'ready', port: (app.server.address() as AddressInfo).port })
