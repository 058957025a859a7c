import { useEffect } from 'react'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { queryClient } from '#lib/query-client.ts'
import { useToken } from '#lib/session.ts'

/** Leaves when the login ends, in this tab or another, and forgets what it had shown. */
export function InsideLayout() {
  const token = useToken()
  const navigate = useNavigate()
  const here = useRouterState({ select: ({ location }) => location.href })
  useEffect(() => {
    if (token !== null) return
    queryClient.clear()
    void navigate({ to: '/sign-in', search: { next: here } })
  }, [token, navigate, here])
  return token === null ? null : <Outlet />
}
