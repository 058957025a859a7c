import { useState } from 'react'
import { Send } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'

/** The keyboard as a mouth, with a few sentences to begin with. */
export function SayBar({ isOn, onSay }: { isOn: boolean; onSay: (text: string) => void }) {
  const words = useWords()
  const [text, setText] = useState('')
  function say(said: string): void {
    if (said.trim() === '' || !isOn) return
    onSay(said.trim())
    setText('')
  }
  return (
    <div className="grid gap-3 border-t border-line px-5 py-4">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-soft">{words.practice.try}</span>
        {words.practice.ideas.map((idea) => (
          <button
            key={idea}
            type="button"
            disabled={!isOn}
            onClick={() => say(idea)}
            className="rounded-full border border-line bg-raised px-3 py-1 touch:py-2.5 hover:bg-sunken disabled:text-soft/70"
          >
            {idea}
          </button>
        ))}
      </div>
      <Form onSend={() => say(text)} className="flex gap-2">
        <TextField
          label={words.practice.say_label}
          hideLabel
          value={text}
          maxLength={2_000}
          disabled={!isOn}
          autoComplete="off"
          placeholder={words.practice.say_placeholder}
          onChange={(event) => setText(event.target.value)}
          className="flex-1"
        />
        <Button type="submit" look="primary" disabled={!isOn} aria-label={words.practice.say}>
          <Send aria-hidden />
          <span className="hidden sm:inline">{words.practice.say}</span>
        </Button>
      </Form>
    </div>
  )
}
