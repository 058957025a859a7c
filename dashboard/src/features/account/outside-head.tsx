import { PageHeading } from '#components/page-heading.tsx'

export function OutsideHead({ title, text }: { title: string; text: string }) {
  return (
    <header className="mb-6">
      <PageHeading title={title} />
      <p className="mt-1 text-soft">{text}</p>
    </header>
  )
}
