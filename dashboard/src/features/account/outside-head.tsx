import { useEffect } from 'react'

export function OutsideHead({ title, text }: { title: string; text: string }) {
  useEffect(() => {
    document.title = `${title} · Switchboard`
  }, [title])
  return (
    <header className="mb-6">
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-1 text-soft">{text}</p>
    </header>
  )
}
