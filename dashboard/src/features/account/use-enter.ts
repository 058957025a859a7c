import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { session } from '#lib/session.ts'

/** Starts the session and goes where the person wanted to go. */
export function useEnter(): (login: { token: string }) => Promise<void> {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { next } = useSearch({ strict: false })
  return async ({ token }) => {
    queries.clear()
    session.start(token)
    await navigate({ href: next ?? '/' })
  }
}
