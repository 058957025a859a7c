import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { api, dataOf } from '#lib/api.ts'
import type { Words } from '#lib/words/words.ts'
import { useWords } from '#lib/words/words.ts'
import { errorText } from '#components/states.tsx'
import type { Loudspeaker } from './loudspeaker.ts'
import { openLoudspeaker } from './loudspeaker.ts'
import type { Microphone } from './microphone.ts'
import { openMicrophone } from './microphone.ts'
import type { PracticeLine } from './practice-line.ts'
import { openPracticeLine } from './practice-line.ts'
import type { PracticeState } from './practice-state.ts'
import { idle, reducePractice } from './practice-state.ts'

interface Open {
  line: PracticeLine
  speaker: Loudspeaker
}

export interface PracticeCall {
  state: PracticeState
  isMicOn: boolean
  micProblem: string | null
  call: (numbers: { to: string; from: string | null }) => Promise<void>
  hangUp: () => void
  type: (text: string) => void
  press: (digit: string) => void
  setMic: (on: boolean) => Promise<void>
  /** How loud the receptionist is now, 0 to 1. */
  level: () => number
}

/** One practice call at a time: its ticket, socket, loudspeaker and microphone. All are let go with the page. */
export function usePracticeCall(): PracticeCall {
  const words = useWords()
  const [state, dispatch] = useReducer(reducePractice, idle)
  const open = useRef<Open | null>(null)
  const { isMicOn, micProblem, setMic } = useMicrophone(open, words)

  const letGo = useCallback(() => {
    void setMic(false)
    const speaker = open.current?.speaker
    // The last syllables are still on their way to the ear.
    setTimeout(() => speaker?.close(), 500)
    open.current = null
  }, [setMic])
  useEffect(
    () => () => {
      open.current?.line.hangUp()
      letGo()
    },
    [letGo],
  )

  async function call(numbers: { to: string; from: string | null }): Promise<void> {
    dispatch({ type: 'ring' })
    let speaker: Loudspeaker | null = null
    try {
      speaker = await openLoudspeaker()
      const player = speaker
      const { ticket } = await dataOf(api.POST('/api/practice/tickets', { body: numbers }))
      const line = openPracticeLine({
        ticket,
        onMessage(message) {
          if (message.type === 'clear') player.clear()
          else dispatch(message)
        },
        onSound: (pcm) => player.play(pcm),
        onClosed(isClean) {
          dispatch({ type: 'closed', problem: isClean ? null : words.practice.line_broke })
          letGo()
        },
      })
      open.current = { line, speaker }
    } catch (error) {
      speaker?.close()
      dispatch({ type: 'closed', problem: errorText(error, words) })
    }
  }

  return {
    state,
    isMicOn,
    micProblem,
    call,
    setMic,
    hangUp: () => open.current?.line.hangUp(),
    type: (text) => open.current?.line.type(text),
    press: (digit) => open.current?.line.press(digit),
    level: () => open.current?.speaker.level() ?? 0,
  }
}

function useMicrophone(open: { readonly current: Open | null }, words: Words) {
  const mic = useRef<Microphone | null>(null)
  const [isMicOn, setOn] = useState(false)
  const [micProblem, setProblem] = useState<string | null>(null)
  const setMic = useCallback(
    async (on: boolean): Promise<void> => {
      mic.current?.close()
      mic.current = null
      setOn(false)
      setProblem(null)
      if (!on) return
      try {
        const opened = await openMicrophone((pcm) => open.current?.line.sendAudio(pcm))
        if (open.current === null) return opened.close()
        mic.current = opened
        setOn(true)
      } catch (error) {
        const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
        setProblem(isRefused ? words.practice.mic_refused : words.practice.mic_missing)
      }
    },
    [open, words],
  )
  return { isMicOn, micProblem, setMic }
}
