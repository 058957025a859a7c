import type { DocumentReader } from '#actions/ports.ts'
import { readHtml } from './read-html.ts'
import { readPdf } from './read-pdf.ts'

export const documentReader: DocumentReader = { html: readHtml, pdf: (bytes) => readPdf(bytes) }
