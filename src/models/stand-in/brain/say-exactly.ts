/**
 * The sentence of an instruction that holds `Say exactly: "…"`, or null. The sentence may itself hold quotation marks:
 * it ends with the last one on a line that has nothing behind it, or else with the first.
 */
export function sayExactly(text: string): string | null {
  const start = /say exactly:?\s*["“]/i.exec(text)
  if (!start) return null
  const rest = text.slice(start.index + start[0].length)
  const lineEnd = /["”][.\s]*(?:\n|$)/.exec(rest)
  const end = lineEnd ? lineEnd.index : rest.search(/["”]/)
  const sentence = (end < 0 ? rest : rest.slice(0, end)).trim()
  return sentence === '' ? null : sentence
}
