import { createHash } from 'node:crypto'

export const DEFAULT_DIMENSIONS = 3_072

/** Words that most questions share. */
const plainWords = new Set(
  'a an and any are at be by can could do does for from have how i in is it me my of on or our the there to we what when where which with would you your'.split(
    ' ',
  ),
)

/**
 * A vector of length 1 that is the same for the same text and near for texts that share words, or parts of words:
 * enough to search a knowledge base by, without a model.
 */
export function embed(text: string, dimensions: number): number[] {
  const vector = new Float64Array(dimensions)
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (plainWords.has(word)) continue
    add(vector, word, 1)
    const padded = ` ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) add(vector, padded.slice(i, i + 3), 0.5)
  }
  const length = Math.hypot(...vector)
  return Array.from(vector, (value) => (length === 0 ? 0 : value / length))
}

function add(vector: Float64Array, feature: string, weight: number): void {
  const digest = createHash('sha256').update(feature).digest()
  const index = digest.readUInt32LE(0) % vector.length
  vector[index]! += digest[4]! & 1 ? weight : -weight
}
