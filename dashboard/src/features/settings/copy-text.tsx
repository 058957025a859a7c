import { useState } from 'react'
import { Check, Copy } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { useWords } from '#lib/words/words.ts'

/** Something long to take along: shown whole, copied with one press. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const words = useWords()
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="flex items-center gap-2 rounded-lg bg-sunken p-2 pl-3">
      <code aria-label={label} className="min-w-0 flex-1 font-mono text-sm break-all">
        {text}
      </code>
      <Button
        size="small"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {isCopied ? words.common.copied : words.common.copy}
      </Button>
    </div>
  )
}
