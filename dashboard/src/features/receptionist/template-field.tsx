import type { KeyboardEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { TextArea } from '#components/field.tsx'
import { voicesQuery } from '#components/voice-picker.tsx'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'

interface Open {
  /** Where the brace stands. */
  start: number
  typed: string
  chosen: number
}

/** Words with variables: `{` opens the list of what can be filled in, arrows and Enter choose from it. */
export function TemplateField({
  label,
  hint,
  error,
  value,
  rows = 3,
  maxLength,
  onChange,
}: {
  label: string
  hint: string
  error: string | null
  value: string
  rows?: number
  maxLength: number
  onChange: (value: string) => void
}) {
  const words = useWords()
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const { data } = useQuery(voicesQuery)
  const fitting =
    open === null ? [] : (data?.variables ?? []).filter(({ name }) => name.includes(open.typed)).slice(0, 8)

  function typed(area: HTMLTextAreaElement): void {
    const found = /\{\s*(\w*)$/.exec(area.value.slice(0, area.selectionStart))
    setOpen(found === null ? null : { start: found.index, typed: found[1] ?? '', chosen: 0 })
    onChange(area.value)
  }

  function insert(name: string): void {
    const area = box.current?.querySelector('textarea')
    if (open === null || area === null || area === undefined) return
    const end = area.selectionStart
    const rest = value.slice(end).replace(/^\}/, '')
    onChange(`${value.slice(0, open.start)}{${name}}${rest}`)
    setOpen(null)
    const at = open.start + name.length + 2
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(at, at)
    })
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (open === null || fitting.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined)
      setOpen({ ...open, chosen: (open.chosen + step + fitting.length) % fitting.length })
    else if (event.key === 'Enter' || event.key === 'Tab') insert(fitting[open.chosen]?.name ?? '')
    else if (event.key === 'Escape') setOpen(null)
    else return
    event.preventDefault()
  }

  const isOpen = open !== null && fitting.length > 0
  return (
    <div ref={box} className="relative">
      <TextArea
        label={label}
        hint={`${hint} ${words.receptionist.insert}`}
        // What is being typed is not wrong yet.
        error={isOpen ? null : error}
        rows={rows}
        maxLength={maxLength}
        value={value}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isOpen ? { 'aria-activedescendant': `${listId} ${open.chosen}` } : {})}
        onChange={(event) => typed(event.target)}
        onKeyDown={pressed}
        onBlur={() => setTimeout(() => setOpen(null), 150)}
      />
      <VariableList
        id={listId}
        variables={isOpen ? fitting : []}
        chosen={open?.chosen ?? 0}
        onInsert={insert}
      />
    </div>
  )
}

function VariableList({
  id,
  variables,
  chosen,
  onInsert,
}: {
  id: string
  variables: readonly { name: string; meaning: string }[]
  chosen: number
  onInsert: (name: string) => void
}) {
  const words = useWords()
  return (
    <div
      id={id}
      role="listbox"
      aria-label={words.receptionist.variables}
      hidden={variables.length === 0}
      className="absolute inset-x-0 z-20 mt-1 max-h-64 overflow-y-auto rounded-xl border border-line bg-raised p-1.5 shadow-xl"
    >
      {variables.map(({ name, meaning }, at) => (
        // Focus stays in the text; the arrows move through the list from there.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={name}
          id={`${id} ${at}`}
          role="option"
          aria-selected={at === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(name)}
          className={cx('cursor-pointer rounded-md px-2.5 py-1.5 text-sm', at === chosen && 'bg-sunken')}
        >
          <span className="font-medium">{`{${name}}`}</span>
          <span className="ml-2 text-soft">{meaning}</span>
        </div>
      ))}
    </div>
  )
}
