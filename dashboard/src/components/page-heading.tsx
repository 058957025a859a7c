import { usePageTitle } from '#lib/arrival.ts'

/** The one heading of a page, and its name in the tab. */
export function PageHeading({ title }: { title: string }) {
  usePageTitle(title)
  return <h1 className="text-2xl font-semibold tracking-tight outline-none">{title}</h1>
}
