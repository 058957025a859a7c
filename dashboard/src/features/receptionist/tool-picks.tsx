import { X } from 'lucide-react'
import { SelectField } from '#components/field.tsx'
import { useWords } from '#lib/words/words.ts'
import { useTools } from './role-queries.ts'

/** A few of the tools, by what they do. */
export function ToolPicks({
  label,
  picked,
  onChange,
}: {
  label: string
  picked: readonly string[]
  onChange: (picked: string[]) => void
}) {
  const { receptionist, rehearsals, common, conversation } = useWords()
  const tools = useTools()
  const nameOf = (tool: string) =>
    receptionist.can[tool] ?? conversation.tools[tool] ?? tool.replaceAll('_', ' ')
  const others = (tools.data ?? []).map(({ name }) => name).filter((name) => !picked.includes(name))
  return (
    <div className="grid gap-2">
      <SelectField
        label={label}
        value=""
        disabled={tools.data === undefined}
        onChange={(event) => onChange([...picked, event.target.value])}
      >
        <option value="">{rehearsals.pick_tool}</option>
        {others.map((tool) => (
          <option key={tool} value={tool}>
            {nameOf(tool)}
          </option>
        ))}
      </SelectField>
      {picked.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {picked.map((tool) => (
            <li
              key={tool}
              className="flex items-center gap-1 rounded-full border border-line bg-raised pr-1 pl-3 text-sm"
            >
              {nameOf(tool)}
              <button
                type="button"
                aria-label={`${common.remove}: ${nameOf(tool)}`}
                onClick={() => onChange(picked.filter((other) => other !== tool))}
                className="grid size-7 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
