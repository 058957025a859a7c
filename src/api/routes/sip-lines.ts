import { z } from 'zod'
import { applySipLines, listSipLines, planSipLines, removeSipLines } from '#actions/sip/sip-lines.ts'
import { sipRule, sipTrunk } from '#domain/sip/sip-line.ts'
import { sipSetup } from '#domain/sip/sip-setup.ts'
import { route } from '../route.ts'

const all = '/api/operator/sip'
const tag = 'operator'

const outcome = z.object({
  steps: z.array(
    z.object({
      action: z.enum(['create', 'update', 'remove']),
      kind: z.enum(['trunk', 'rule']),
      name: z.string(),
      changes: z.array(z.string()),
    }),
  ),
  warnings: z.array(z.string()),
  problems: z.array(z.string()),
  is_applied: z.boolean(),
})
const owner = z.object({ owner: z.string().nullable() })

export const sipLineRoutes = [
  route({
    method: 'GET',
    path: all,
    operationId: 'listSipLines',
    summary: "LiveKit's trunks and dispatch rules; those with an owner are ours",
    tag,
    allow: 'operator',
    response: z.object({
      trunks: z.array(sipTrunk.extend(owner.shape)),
      rules: z.array(sipRule.extend(owner.shape)),
    }),
    handle: ({ deps, actor }) => listSipLines(deps, actor),
  }),
  route({
    method: 'POST',
    path: `${all}/plan`,
    operationId: 'planSipLines',
    summary: 'What would be changed in LiveKit so that calls reach the businesses',
    tag,
    allow: 'operator',
    body: sipSetup,
    response: outcome,
    handle: ({ deps, actor, body }) => planSipLines(deps, actor, { setup: body }),
  }),
  route({
    method: 'POST',
    path: `${all}/apply`,
    operationId: 'applySipLines',
    summary: 'Changes it',
    tag,
    allow: 'operator',
    body: sipSetup,
    response: outcome,
    handle: ({ deps, actor, body }) => applySipLines(deps, actor, { setup: body }),
  }),
  route({
    method: 'DELETE',
    path: all,
    operationId: 'removeSipLines',
    summary: 'Removes the trunks and rules of one owner, and nothing else',
    tag,
    allow: 'operator',
    query: z.object({ owner: sipSetup.shape.owner }),
    response: outcome,
    handle: ({ deps, actor, query }) => removeSipLines(deps, actor, query),
  }),
]
