import { Card } from '#components/card.tsx'
import { QueryView } from '#components/states.tsx'
import { useWords } from '#lib/words/words.ts'
import { useTools } from './role-queries.ts'

/** Every role has these. */
const always = ['end_call', 'stop_recording']

/** All tools, or those that are ticked. Null means all, also those that come later. */
export function ToolChoice({
  allowed,
  onChange,
}: {
  allowed: string[] | null
  onChange: (allowed: string[] | null) => void
}) {
  const words = useWords()
  const tools = useTools()
  return (
    <Card title={words.receptionist.tools} text={words.receptionist.tools_text}>
      <QueryView query={tools}>
        {(all) => {
          const names = all.map(({ name }) => name).filter((name) => !always.includes(name))
          return (
            <div className="grid gap-3">
              <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm font-medium">
                <Choice
                  label={words.receptionist.all_tools}
                  isChosen={allowed === null}
                  onChoose={() => onChange(null)}
                />
                <Choice
                  label={words.receptionist.some_tools}
                  isChosen={allowed !== null}
                  onChoose={() => onChange(names)}
                />
              </div>
              {allowed !== null && (
                <ul className="grid gap-2 sm:grid-cols-2">
                  {names.map((name) => (
                    <li key={name}>
                      <label className="flex items-center gap-2.5 text-sm">
                        <input
                          type="checkbox"
                          checked={allowed.includes(name)}
                          onChange={(event) =>
                            onChange(
                              event.target.checked
                                ? [...allowed, name]
                                : allowed.filter((other) => other !== name),
                            )
                          }
                          className="size-4 shrink-0 accent-accent"
                        />
                        {words.receptionist.can[name] ?? name.replaceAll('_', ' ')}
                      </label>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )
        }}
      </QueryView>
    </Card>
  )
}

function Choice({ label, isChosen, onChoose }: { label: string; isChosen: boolean; onChoose: () => void }) {
  return (
    <label className="flex items-center gap-2.5">
      <input
        type="radio"
        name="tools"
        checked={isChosen}
        onChange={onChoose}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  )
}
