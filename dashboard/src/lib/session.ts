import { useSyncExternalStore } from 'react'

/** The login: a bearer token kept in this browser. Other tabs follow when it changes. */
const key = 'switchboard.token'
const listeners = new Set<() => void>()

export const session = {
  token: (): string | null => localStorage.getItem(key),
  start(token: string): void {
    localStorage.setItem(key, token)
    tell()
  },
  end(): void {
    localStorage.removeItem(key)
    tell()
  },
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

export function useToken(): string | null {
  return useSyncExternalStore(subscribe, session.token)
}
