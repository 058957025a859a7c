import { useState } from 'react'
import { Check, Copy } from 'lucide-react'
import { useWords } from '#lib/words/words.ts'
import { Button } from './button.tsx'

/** Something long to be pasted elsewhere: shown whole, copied with one press. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const words = useWords()
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === text
  return (
    <div className="flex items-center gap-2 rounded-lg bg-sunken p-2 pl-3">
      <p className="min-w-0 flex-1">
        <span className="sr-only">{label}: </span>
        <code className="font-mono text-sm break-all">{text}</code>
      </p>
      {/* Without TLS a browser gives no clipboard; the text can still be selected. */}
      {globalThis.isSecureContext && (
        <Button
          size="small"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
        >
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {isCopied ? words.common.copied : words.common.copy}
        </Button>
      )}
    </div>
  )
}
