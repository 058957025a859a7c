/**
 * A fault for the log. A database's or vendor's message may quote what it was given, so the text goes under the
 * marked key; where it happened does not.
 */
export function faultFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { pii: { message: String(error) } }
  const cause = error.cause instanceof Error ? error.cause.message : null
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { error_type: error.name, frames, pii: { message: error.message, cause } }
}
