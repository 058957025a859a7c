import { Pause, Play } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Note } from '#components/note.tsx'
import { errorText } from '#components/states.tsx'
import { lengthOf } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import type { Recording } from './use-recording.ts'

export function Player({ recording }: { recording: Recording }) {
  const words = useWords()
  const { phase, is_playing, position, duration } = recording
  if (phase === 'failed') {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <Note tone="bad">{errorText(recording.error, words)}</Note>
        <Button size="small" onClick={() => recording.play()}>
          {words.common.retry}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex items-center gap-3">
      <Button
        look="primary"
        size="icon"
        className="rounded-full"
        busy={phase === 'loading'}
        aria-label={is_playing ? words.calls.pause : words.calls.play}
        onClick={() => (is_playing ? recording.pause() : recording.play())}
      >
        {phase !== 'loading' && (is_playing ? <Pause aria-hidden /> : <Play aria-hidden />)}
      </Button>
      <input
        type="range"
        aria-label={words.calls.position}
        aria-valuetext={lengthOf(position)}
        min={0}
        max={Math.max(duration, 0.1)}
        step={0.1}
        value={position}
        disabled={phase !== 'ready'}
        onChange={(event) => recording.seek(Number(event.target.value))}
        className="h-2 min-w-0 flex-1 accent-accent"
      />
      <span className="text-sm text-soft tabular-nums">
        {phase === 'ready' ? `${lengthOf(position)} / ${lengthOf(duration)}` : words.calls.load_recording}
      </span>
    </div>
  )
}
