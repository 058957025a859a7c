/** Ticks, each a field of its own: `name:id`. `idsTicked` reads them back. */
export function CheckList({
  name,
  legend,
  hint,
  options,
  ticked,
}: {
  name: string
  legend: string
  hint?: string
  options: readonly { id: string; label: string }[]
  ticked: readonly string[]
}) {
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {hint !== undefined && <p className="text-sm text-soft">{hint}</p>}
      <div className="grid gap-1 sm:grid-cols-2">
        {options.map(({ id, label }) => (
          <label key={id} className="flex min-h-9 items-center gap-2.5 touch:min-h-11">
            <input
              type="checkbox"
              name={`${name}:${id}`}
              defaultChecked={ticked.includes(id)}
              className="size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 break-words">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function idsTicked(fields: Record<string, string>, name: string): string[] {
  return Object.keys(fields).flatMap((key) => (key.startsWith(`${name}:`) ? key.slice(name.length + 1) : []))
}
