import { Outlet } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { Logo } from '#components/logo.tsx'
import { useWords } from '#lib/words/words.ts'
import { LanguageChoice } from './language-choice.tsx'

/** Words on one side, the form on the other; on a phone the form alone. */
export function OutsideLayout() {
  const words = useWords()
  return (
    <div className="grid min-h-dvh lg:grid-cols-[1fr_1.1fr]">
      <aside className="hidden flex-col justify-between bg-[#0b3b37] p-12 text-white lg:flex">
        <p className="flex items-center gap-3 text-lg font-semibold">
          <Logo size={36} />
          {words.shell.product}
        </p>
        <div className="max-w-md">
          <p className="text-4xl leading-tight font-semibold tracking-tight text-balance">
            {words.account.tagline}
          </p>
          <ul className="mt-8 grid gap-3 text-white/85">
            {words.account.points.map((point) => (
              <li key={point} className="flex items-center gap-3">
                <Check aria-hidden className="size-4 text-[#7ce0d3]" />
                {point}
              </li>
            ))}
          </ul>
        </div>
        <span />
      </aside>
      <main className="flex flex-col justify-center px-5 py-12">
        <div className="mx-auto w-full max-w-sm">
          <p className="mb-8 flex items-center gap-3 text-lg font-semibold lg:hidden">
            <Logo size={36} />
            {words.shell.product}
          </p>
          <Outlet />
          <LanguageChoice />
        </div>
      </main>
    </div>
  )
}
