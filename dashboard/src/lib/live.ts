import { createContext, useContext, useEffect, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { LiveState } from '../../../src/domain/live.ts'
import { ApiError, fetchRaw } from './api.ts'

export type { LiveCall } from '../../../src/domain/live.ts'

export const LiveContext = createContext<LiveState | null>(null)

/** The calls that run now; null until the server has said. */
export function useLiveState(): LiveState | null {
  return useContext(LiveContext)
}

const longestWaitMs = 15_000
/** The server says something three times as often: whoever says nothing is gone, though nobody has closed the line. */
const longestSilenceMs = 60_000

/** Follows a business for as long as its pages are open; what happened makes lists be asked for again. */
export function useLiveStream(business_id: string, isOn: boolean): LiveState | null {
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState | null>(null)
  useEffect(() => {
    if (!isOn) return undefined
    const aborter = new AbortController()
    let last: LiveState | null = null
    const onState = (next: LiveState, isBack: boolean) => {
      setState(next)
      // What was asked for while nobody answered may have failed, or be older than it looks.
      const isOther = isBack || (last !== null && marksOf(last) !== marksOf(next))
      if (isOther) void queries.invalidateQueries({ queryKey: ['business', business_id] })
      last = next
    }
    void follow(`/api/businesses/${business_id}/live`, onState, aborter.signal)
    return () => {
      aborter.abort()
      setState(null)
    }
  }, [business_id, isOn, queries])
  return state
}

/** What a list may show has changed when these have. */
const marksOf = ({ last_event_id, last_inbox_change_id, calls }: LiveState) =>
  `${last_event_id} ${last_inbox_change_id} ${calls.length}`

type OnState = (state: LiveState, isBack: boolean) => void

/** Reads the stream, again and again, until told to stop or refused for good. `isBack`: the first word of a later one. */
async function follow(path: string, onState: OnState, stop: AbortSignal): Promise<void> {
  let isBack = false
  for (let waitMs = 1_000; !stop.aborted; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    const silence = new AbortController()
    try {
      const { body } = await fetchRaw(path, { signal: AbortSignal.any([stop, silence.signal]) })
      for await (const state of statesOf(body, () => silence.abort())) {
        waitMs = 500
        onState(state, isBack)
        isBack = false
      }
    } catch (error) {
      if (error instanceof ApiError && error.status < 500 && error.status !== 429) return
    }
    isBack = true
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

async function* statesOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  onSilence: () => void,
): AsyncGenerator<LiveState> {
  if (body === null) return
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const timer = setTimeout(onSilence, longestSilenceMs)
    const { done, value } = await reader.read().finally(() => clearTimeout(timer))
    if (done) return
    text += value
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) {
      const data = /^event: state\ndata: (.*)$/m.exec(message)?.[1]
      if (data !== undefined) yield JSON.parse(data) as LiveState
    }
  }
}
