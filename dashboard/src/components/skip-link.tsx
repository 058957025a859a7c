import { useWords } from '#lib/words/words.ts'

/** The first stop of the Tab key: past the menus, to `#content`. */
export function SkipLink() {
  const words = useWords()
  return (
    <a
      href="#content"
      className="sr-only rounded-lg bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
    >
      {words.shell.skip}
    </a>
  )
}
