import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './api.ts'
import { session } from './session.ts'

/** A login that ran out ends the session, wherever it was noticed. A refusal is not asked for again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: endRefusedSession }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status < 500),
    },
  },
})

export function endRefusedSession(error: unknown): void {
  if (error instanceof ApiError && error.status === 401 && session.token() !== null) session.end()
}
