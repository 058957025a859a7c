/** When `chars` characters of a turn's text had come, `audio_ms` of its sound had come before the last piece. */
export interface TextMark {
  audio_ms: number
  chars: number
}

/**
 * The part of a turn's words that was heard, given how much of its sound was played. A piece of text is taken to
 * begin where the sound stood when it came, and to last until the next piece; within it words go at an even pace.
 * Cut at a word's end.
 */
export function heardText(text: string, marks: TextMark[], audio_ms: number, played_ms: number): string {
  if (text === '' || played_ms <= 0) return ''
  if (played_ms >= audio_ms) return text.trim()
  let from = { audio_ms: 0, chars: 0 }
  let chars = text.length
  for (const mark of [...marks.map(startOf), { audio_ms, chars: text.length }]) {
    if (mark.audio_ms > played_ms) {
      const share = (played_ms - from.audio_ms) / (mark.audio_ms - from.audio_ms)
      chars = from.chars + share * (mark.chars - from.chars)
      break
    }
    from = mark
  }
  return cutAtWord(text, Math.round(chars))
}

/** A mark keeps where its piece ends; where it begins is where the one before ended. */
function startOf(mark: TextMark, index: number, all: TextMark[]): TextMark {
  return { audio_ms: mark.audio_ms, chars: all[index - 1]?.chars ?? 0 }
}

function cutAtWord(text: string, chars: number): string {
  if (chars >= text.length) return text.trim()
  const end = /\s/.test(text.charAt(chars)) ? chars : text.lastIndexOf(' ', chars)
  return text.slice(0, Math.max(0, end)).trim()
}
