import { parentPort, workerData } from 'node:worker_threads'
import { extractText, getDocumentProxy } from 'unpdf'

/** A thread of its own for each file: reading one takes seconds of work, and a broken one may never end. */
export type PdfAnswer = { pages: string[] } | { error: { name: string; message: string } }

async function read(bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false })
    return { pages: text }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { error: { name, message } }
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await read(workerData as Uint8Array))
