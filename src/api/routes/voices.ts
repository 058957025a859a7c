import { z } from 'zod'
import { previewRole } from '#actions/roles/preview-role.ts'
import { newRole } from '#domain/role.ts'
import { templateVariables } from '#domain/template-variables.ts'
import { toolDefinitions } from '#domain/tools/index.ts'
import { voices } from '#domain/voices.ts'
import { roleStanding } from '#domain/who-answers.ts'
import { businessParams } from '../noun-routes.ts'
import { route } from '../route.ts'

const tag = 'ai'
const voice = z.object({ name: z.string(), character: z.string(), gender: z.enum(['female', 'male']) })
const spoken = z.object({ greeting: z.string(), prompt: z.string() })

export const voiceRoutes = [
  route({
    method: 'GET',
    path: '/api/voices',
    operationId: 'listVoices',
    summary: 'The voices a role can have, and the variables its words can name',
    tag,
    allow: 'signed-in',
    response: z.object({
      voices: z.array(voice),
      variables: z.array(z.object({ name: z.string(), meaning: z.string() })),
      /** Who speaks the samples. The stand-in has a few voices of its own, none of which a caller will hear. */
      spoken_by: z.enum(['gemini-live', 'stand-in']),
    }),
    handle: ({ deps }) => ({
      spoken_by: deps.model.kind,
      voices: [...voices],
      variables: Object.entries(templateVariables).map(([name, meaning]) => ({ name, meaning })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/tools',
    operationId: 'listTools',
    summary: 'The tools a role can be allowed, as the model is told of them',
    tag,
    allow: 'signed-in',
    response: z.array(z.object({ name: z.string(), description: z.string() })),
    handle: () => toolDefinitions.map(({ name, description }) => ({ name, description })),
  }),
  route({
    method: 'GET',
    path: '/api/voices/:voice/sample',
    operationId: 'getVoiceSample',
    summary: 'A sentence in a voice: mono PCM16 little-endian at 24 kHz',
    tag,
    allow: 'signed-in',
    // Each costs the vendor's time until it was heard once.
    rateLimit: 60,
    params: z.object({ voice: z.string().min(1).max(50) }),
    query: z.object({ language: z.string().min(2).max(20).default('en') }),
    produces: 'audio/pcm',
    async handle({ deps, params, query, reply }) {
      const audio = await deps.voiceSamples.get(params.voice, query.language)
      return (
        reply
          .type('audio/pcm')
          // The stand-in's voice is not the one that callers hear once there is a key.
          .header('cache-control', deps.model.kind === 'stand-in' ? 'no-store' : 'private, max-age=86400')
          .send(Buffer.from(audio.buffer, audio.byteOffset, audio.byteLength))
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/businesses/:business_id/role-preview',
    operationId: 'previewRole',
    summary:
      'What a new and a returning caller would hear of a role that is being written, and who would answer now; saves nothing',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    body: newRole.omit({ business_id: true }).extend({
      /** Of the role that is being changed: its place and its switch count. */
      role_id: z.uuid().nullable().default(null),
    }),
    response: z.object({
      problem: z
        .object({
          field: z.string().nullable(),
          code: z.string(),
          message: z.string(),
          details: z.record(z.string(), z.unknown()),
        })
        .nullable(),
      new_caller: spoken,
      returning_caller: spoken,
      standing: roleStanding,
    }),
    handle: ({ deps, actor, business_id, body: { role_id, ...words } }) =>
      previewRole(deps, actor, { business_id, role_id, role: { ...words, business_id } }),
  }),
]
