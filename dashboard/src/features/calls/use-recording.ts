import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchRaw } from '#lib/api.ts'

export interface Recording {
  phase: 'unloaded' | 'loading' | 'ready' | 'failed'
  error: unknown
  is_playing: boolean
  /** Seconds. */
  position: number
  duration: number
  /** From the beginning of the call; without it from where it stands. Fetches the sound first where need be. */
  play(from?: number): void
  pause(): void
  seek(position: number): void
}

type Heard = Pick<Recording, 'is_playing' | 'position' | 'duration'>

/** The sound of one call. It is fetched with the login when it is first wanted, because it may be long. */
export function useRecording(path: string): Recording {
  const audio = useRef<HTMLAudioElement | null>(null)
  const coming = useRef<Promise<HTMLAudioElement> | null>(null)
  const [phase, setPhase] = useState<Recording['phase']>('unloaded')
  const [error, setError] = useState<unknown>(null)
  const [heard, setHeard] = useState<Heard>({ is_playing: false, position: 0, duration: 0 })

  useEffect(
    () => () => {
      audio.current?.pause()
      if (audio.current !== null) URL.revokeObjectURL(audio.current.src)
      audio.current = null
      coming.current = null
    },
    [],
  )

  /** Two turns clicked while it is on its way wait for the same sound. */
  const load = useCallback((): Promise<HTMLAudioElement> => {
    if (coming.current !== null) return coming.current
    coming.current = fetchSound(path, setHeard).then(
      (player) => (audio.current = player),
      (problem: unknown) => {
        coming.current = null
        throw problem
      },
    )
    return coming.current
  }, [path])

  const play = useCallback(
    (from?: number): void => {
      setPhase((now) => (now === 'ready' ? now : 'loading'))
      load()
        .then(async (player) => {
          // The page was left meanwhile.
          if (coming.current === null) return undefined
          setPhase('ready')
          if (from !== undefined) player.currentTime = from
          await player.play()
          return undefined
        })
        .catch((problem: unknown) => {
          // Paused before it had begun.
          if (problem instanceof DOMException && problem.name === 'AbortError') return
          setPhase('failed')
          setError(problem)
        })
    },
    [load],
  )
  return {
    phase,
    error,
    ...heard,
    play,
    pause: () => audio.current?.pause(),
    seek(position) {
      if (audio.current !== null) audio.current.currentTime = position
    },
  }
}

async function fetchSound(path: string, onHeard: (heard: Heard) => void): Promise<HTMLAudioElement> {
  const response = await fetchRaw(path)
  const player = new Audio(URL.createObjectURL(await response.blob()))
  const tell = () =>
    onHeard({
      is_playing: !player.paused,
      position: player.currentTime,
      duration: Number.isFinite(player.duration) ? player.duration : 0,
    })
  for (const event of ['play', 'pause', 'timeupdate', 'seeked', 'durationchange', 'ended'])
    player.addEventListener(event, tell)
  await new Promise((resolve, reject) => {
    player.addEventListener('loadedmetadata', resolve, { once: true })
    player.addEventListener('error', () => reject(player.error ?? new Error('The sound cannot be played.')), {
      once: true,
    })
  })
  return player
}
