import { useEffect, useRef, useState } from 'react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Check, Play, Square } from 'lucide-react'
import { api, dataOf, fetchRaw } from '#lib/api.ts'
import { cx } from '#lib/cx.ts'
import { playPcm } from '#lib/play-pcm.ts'
import { useWords } from '#lib/words/words.ts'
import { Spinner } from './spinner.tsx'
import { errorText, QueryView } from './states.tsx'
import { toast } from './toast.tsx'

export const voicesQuery = queryOptions({
  queryKey: ['voices'],
  queryFn: () => dataOf(api.GET('/api/voices')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** All voices, each with a button to hear it. A radio group: arrows move, the mark is the choice. */
export function VoicePicker({
  value,
  language,
  onChange,
}: {
  value: string
  language: string
  onChange: (voice: string) => void
}) {
  const words = useWords()
  const query = useQuery(voicesQuery)
  const sample = useSample(language)
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{words.voices.voice}</legend>
      <QueryView query={query}>
        {({ voices, spoken_by }) => (
          <>
            <div className="grid max-h-78 grid-cols-1 gap-1.5 overflow-y-auto rounded-lg border border-line bg-sunken p-1.5 sm:grid-cols-2 xl:grid-cols-3">
              {voices.map(({ name, character, gender }) => (
                <div
                  key={name}
                  className={cx(
                    'flex items-center gap-1 rounded-md border bg-raised pr-1',
                    name === value ? 'border-accent' : 'border-transparent',
                  )}
                >
                  <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-2 py-1.5 pl-2.5 has-focus-visible:outline-2 has-focus-visible:outline-accent rounded-md">
                    <input
                      type="radio"
                      name="voice"
                      value={name}
                      checked={name === value}
                      onChange={() => onChange(name)}
                      className="sr-only"
                    />
                    <span className="grid size-4 shrink-0 place-items-center text-accent">
                      {name === value && <Check aria-hidden className="size-4" />}
                    </span>
                    <span className="min-w-0">
                      <span className="block truncate text-sm font-medium">{name}</span>
                      <span className="block truncate text-xs text-soft">
                        {words.voices.characters[character] ?? character}, {words.voices.genders[gender]}
                      </span>
                    </span>
                  </label>
                  <button
                    type="button"
                    aria-label={words.voices.hear(name)}
                    onClick={() => sample.toggle(name)}
                    className="grid size-8 shrink-0 place-items-center rounded-md text-soft hover:bg-sunken hover:text-ink"
                  >
                    <SampleIcon phase={sample.voice === name ? sample.phase : 'silent'} />
                  </button>
                </div>
              ))}
            </div>
            {spoken_by === 'stand-in' && <p className="mt-1.5 text-sm text-soft">{words.voices.stand_in}</p>}
          </>
        )}
      </QueryView>
    </fieldset>
  )
}

function SampleIcon({ phase }: { phase: Phase }) {
  if (phase === 'loading') return <Spinner />
  return phase === 'playing' ? (
    <Square aria-hidden className="size-3.5" />
  ) : (
    <Play aria-hidden className="size-4" />
  )
}

type Phase = 'silent' | 'loading' | 'playing'

/** One sample at a time; asking for the one that plays stops it. */
function useSample(language: string) {
  const words = useWords()
  const [now, setNow] = useState<{ voice: string | null; phase: Phase }>({ voice: null, phase: 'silent' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  async function play(voice: string): Promise<void> {
    const aborter = new AbortController()
    running.current = aborter
    setNow({ voice, phase: 'loading' })
    try {
      const path = `/api/voices/${voice}/sample?language=${encodeURIComponent(language)}`
      const response = await fetchRaw(path, { signal: aborter.signal })
      const sound = await response.arrayBuffer()
      setNow({ voice, phase: 'playing' })
      await playPcm(sound, aborter.signal)
    } catch (error) {
      if (!aborter.signal.aborted) toast(errorText(error, words), 'bad')
    }
    if (running.current === aborter) setNow({ voice: null, phase: 'silent' })
  }
  return {
    ...now,
    toggle(voice: string) {
      const isSame = now.voice === voice
      running.current?.abort()
      running.current = null
      if (isSame) setNow({ voice: null, phase: 'silent' })
      else void play(voice)
    },
  }
}
