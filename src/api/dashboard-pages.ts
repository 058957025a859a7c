import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SwitchboardError } from '#domain/errors.ts'

/** Resolves to the folder of the built dashboard; asked when a page is first wanted. */
export type FindDashboard = () => Promise<string>

/** Scripts, styles and fonts come from here alone; recordings are played from memory (`blob:`). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  'media-src blob:',
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A file name below the build: letters and digits, no way up. */
const fileName = /^\/((?:assets\/)?[\w-]+(?:\.[\w-]+)+)$/
/** Addresses that are no page, whatever a browser says it accepts. */
const notPages = /^\/(?:api|docs|assets|twilio|practice|livekit)(?:\/|$)/

/**
 * Serves the owner's dashboard. Only what no other route answers comes here: a file of the build, or the one page for
 * every address a browser asks to see. Addresses of the API stay a 404 in JSON.
 */
export function registerDashboardPages(app: FastifyInstance, findDashboard: FindDashboard): void {
  let folder: Promise<string> | null = null
  const find = () => {
    folder ??= findDashboard().catch((error: unknown) => {
      folder = null
      throw error
    })
    return folder
  }
  app.get('/*', { schema: { hide: true }, config: { allow: 'public' } }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const file = fileName.exec(path)?.[1]
    if (file !== undefined && types[extname(file)] !== undefined) {
      const isHashed = file.startsWith('assets/')
      if (await sendFile(request, reply, join(await find(), file), isHashed)) return reply
    } else if (!notPages.test(path) && acceptsPage(request)) {
      reply.header('content-security-policy', contentSecurityPolicy)
      reply.header('permissions-policy', 'microphone=(self), camera=(), geolocation=()')
      if (await sendFile(request, reply, join(await find(), 'index.html'), false)) return reply
    }
    throw new SwitchboardError('not_found', `There is nothing at GET ${path}.`)
  })
}

function acceptsPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html')
}

/** As it stands or as it was compressed at build time. False: there is no such file. */
async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  isHashed: boolean,
): Promise<boolean> {
  const accepted = request.headers['accept-encoding'] ?? ''
  const encodings = [['br', '.br'] as const, ['gzip', '.gz'] as const].filter(([name]) =>
    new RegExp(`\\b${name}\\b`).test(accepted),
  )
  for (const [encoding, suffix] of [...encodings, [null, ''] as const]) {
    const bytes = await readFile(path + suffix).catch(() => null)
    if (bytes === null) continue
    if (encoding !== null) reply.header('content-encoding', encoding)
    reply.header('vary', 'accept-encoding')
    reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    reply.type(types[extname(path)] ?? 'application/octet-stream').send(bytes)
    return true
  }
  return false
}
