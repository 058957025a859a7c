import { useEffect } from 'react'
import { Outlet, useRouter } from '@tanstack/react-router'
import { queryClient } from '#lib/query-client.ts'
import { useToken } from '#lib/session.ts'

/** Leaves when the login ends, in this tab or another, and forgets what it had shown. */
export function InsideLayout() {
  const token = useToken()
  const router = useRouter()
  useEffect(() => {
    if (token !== null) return
    queryClient.clear()
    // Read now, not followed: this layout still stands while the sign-in page is loaded.
    void router.navigate({ to: '/sign-in', search: { next: router.state.location.href } })
  }, [token, router])
  return token === null ? null : <Outlet />
}
