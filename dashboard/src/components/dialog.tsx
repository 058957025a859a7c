import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { X } from 'lucide-react'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { Button } from './button.tsx'

export interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  text?: ReactNode
  /** `side`: a panel from the right; for longer forms. */
  place?: 'middle' | 'side'
  children?: ReactNode
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape, and makes the page behind inert. */
export function Dialog({ isOpen, onClose, title, text, place = 'middle', children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const words = useWords()
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    if (isOpen && !dialog.open) dialog.showModal()
    if (!isOpen && dialog.open) dialog.close()
  }, [isOpen])
  return (
    // A click on the backdrop is a click on the dialog itself; Escape does the same from the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
      className={cx(
        'bg-surface text-ink shadow-2xl backdrop:bg-black/45 open:animate-rise',
        place === 'middle' && 'm-auto w-[min(32rem,calc(100vw-2rem))] rounded-2xl border border-line',
        place === 'side' &&
          'mt-0 mr-0 mb-0 ml-auto h-dvh max-h-dvh w-[min(34rem,100vw)] max-w-none border-l border-line',
      )}
    >
      {isOpen && (
        <div className="flex max-h-[inherit] flex-col">
          <div className="flex items-start justify-between gap-4 px-5 pt-5 pb-2">
            <div>
              <h2 id={id} className="text-lg font-semibold">
                {title}
              </h2>
              {text !== undefined && <p className="mt-1 text-sm text-soft">{text}</p>}
            </div>
            <Button
              look="quiet"
              size="icon"
              aria-label={words.common.close}
              onClick={onClose}
              className="-mt-2 -mr-2"
            >
              <X aria-hidden />
            </Button>
          </div>
          <div className="overflow-y-auto px-5 pt-2 pb-5">{children}</div>
        </div>
      )}
    </dialog>
  )
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({
  confirm,
  busy = false,
  onConfirm,
  ...rest
}: Omit<DialogProps, 'children'> & { confirm: string; busy?: boolean; onConfirm: () => void }) {
  const words = useWords()
  return (
    <Dialog {...rest}>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={rest.onClose}>{words.common.cancel}</Button>
        <Button look="danger" busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  )
}
