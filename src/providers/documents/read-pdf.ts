import { Worker } from 'node:worker_threads'
import { SwitchboardError } from '#domain/errors.ts'
import type { PdfAnswer } from './pdf-worker.ts'

const DEADLINE_MS = 30_000

/** The text of a PDF. Throws `unreadable_document`, saying why and what to do. */
export async function readPdf(bytes: Uint8Array, deadlineMs = DEADLINE_MS): Promise<string> {
  const answer = await askWorker(bytes, deadlineMs)
  if ('error' in answer) throw unreadable(answer.error)
  const text = answer.pages.map(tidied).join('\n\n').trim()
  if (text !== '') return text
  throw new SwitchboardError(
    'unreadable_document',
    'This PDF has no text: it is probably a scan. Run it through text recognition (OCR) first, or paste its text.',
    { reason: 'no_text' },
  )
}

async function askWorker(bytes: Uint8Array, deadlineMs: number): Promise<PdfAnswer> {
  const { promise, resolve } = Promise.withResolvers<PdfAnswer>()
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    stdout: true,
    stderr: true,
  })
  const failed = (name: string) => resolve({ error: { name, message: '' } })
  const deadline = setTimeout(() => failed('TooSlow'), deadlineMs)
  worker
    .once('message', (answer: PdfAnswer) => resolve(answer))
    .once('error', (error: unknown) => failed(error instanceof Error ? error.name : 'Error'))
    .once('exit', () => failed('Exit'))
  try {
    return await promise
  } finally {
    clearTimeout(deadline)
    await worker.terminate()
  }
}

function unreadable({ name }: { name: string }): SwitchboardError {
  if (name === 'PasswordException') {
    return new SwitchboardError(
      'unreadable_document',
      'This PDF is locked with a password. Save it without one, and upload that.',
      { reason: 'encrypted' },
    )
  }
  if (name === 'TooSlow') {
    return new SwitchboardError(
      'unreadable_document',
      'This PDF takes too long to read. Upload it in parts, or paste its text.',
      { reason: 'too_slow' },
    )
  }
  return new SwitchboardError(
    'unreadable_document',
    'This file cannot be read as a PDF. Open it and save it as PDF again, or paste its text.',
    { reason: 'damaged' },
  )
}

/** Lines of a page are where the paper ends, not the sentence; so are hyphens at their ends. */
function tidied(page: string): string {
  return page
    .replace(/(\p{L})[-\u00AD]\n(\p{Ll})/gu, '$1$2')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/(?<![.!?:\n])\n(?=\p{Ll})/gu, ' ')
    .trim()
}
