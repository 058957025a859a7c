/** As the API takes them. */
const pdfMegabytes = 20
const textMegabytes = 4
const textEndings = /\.(txt|text|md|markdown|html?|csv)$/i

type Picked = Pick<File, 'name' | 'type' | 'size'>

export function isPdf({ type, name }: Picked): boolean {
  return type === 'application/pdf' || /\.pdf$/i.test(name)
}

export type FileProblem = { kind: 'cannot_be_read' } | { kind: 'too_large'; megabytes: number }

/** Why a file need not be sent: a picker lets any be chosen. Null: it may. */
export function problemOf(file: Picked): FileProblem | null {
  const isText = file.type.startsWith('text/') || textEndings.test(file.name)
  if (!isPdf(file) && !isText) return { kind: 'cannot_be_read' }
  const megabytes = isPdf(file) ? pdfMegabytes : textMegabytes
  return file.size > megabytes * 1024 * 1024 ? { kind: 'too_large', megabytes } : null
}
