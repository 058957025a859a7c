import { useQuery } from '@tanstack/react-query'
import { Sparkles } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'

/** The demo's login, where there is a demo and the visitor sits at the machine itself. */
export function DemoLogin({
  onEnter,
  busy,
}: {
  onEnter: (login: { email: string; password: string }) => void
  busy: boolean
}) {
  const words = useWords()
  const { data } = useQuery({
    queryKey: ['demo-login'],
    queryFn: () => dataOf(api.GET('/api/demo-login')),
    retry: false,
  })
  const demo = data?.login ?? null
  if (demo === null) return null
  return (
    <section className="mt-8 rounded-xl border border-line bg-surface p-4" aria-labelledby="demo-title">
      <h2 id="demo-title" className="flex items-center gap-2 text-sm font-semibold">
        <Sparkles aria-hidden className="size-4 text-accent" />
        {words.account.demo_title}
      </h2>
      <p className="mt-1 mb-3 text-sm text-soft">{words.account.demo_text(demo.email)}</p>
      <Button size="small" busy={busy} onClick={() => onEnter(demo)}>
        {words.account.demo_button}
      </Button>
    </section>
  )
}
