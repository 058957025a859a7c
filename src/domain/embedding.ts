/** Numbers of a vector; the database holds to it. */
export const EMBEDDING_DIMENSIONS = 768

/** What a text means to a model: of length 1. */
export interface Embedding {
  /** Vectors of different models do not compare. */
  model: string
  vector: Float32Array
}

/** The same direction, of length 1. */
export function normalised(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values)
  return Float32Array.from(values, (value) => (length === 0 ? 0 : value / length))
}

/** 1: the same; of vectors of length 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
