import type { ReactNode } from 'react'
import { createContext, useContext, useRef } from 'react'
import { DropdownMenu } from 'radix-ui'
import { Check } from 'lucide-react'
import { cx } from '#lib/cx.ts'

const item =
  'flex min-h-9 touch:min-h-11 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm outline-none select-none ' +
  'data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-soft'

/** What was chosen is done when the button has the focus again, so that a dialog can give it back to the button. */
const ChosenContext = createContext<(act: () => void) => void>(() => {})

/** A menu behind a button. Not modal: the page behind stays as it is, and no style has to be injected. */
export function Menu({
  trigger,
  align = 'start',
  side = 'bottom',
  children,
}: {
  trigger: ReactNode
  align?: 'start' | 'end'
  side?: 'bottom' | 'top'
  children: ReactNode
}) {
  const chosen = useRef<(() => void) | null>(null)
  const choose = (act: () => void) => {
    chosen.current = act
  }
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={() => {
            const act = chosen.current
            chosen.current = null
            if (act !== null) queueMicrotask(act)
          }}
          className="z-50 max-h-[70vh] min-w-56 animate-rise overflow-y-auto rounded-xl border border-line bg-raised p-1.5 shadow-xl"
        >
          <ChosenContext value={choose}>{children}</ChosenContext>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuItem({
  onSelect,
  danger = false,
  children,
}: {
  onSelect: () => void
  danger?: boolean
  children: ReactNode
}) {
  const choose = useContext(ChosenContext)
  return (
    <DropdownMenu.Item onSelect={() => choose(onSelect)} className={cx(item, danger && 'text-bad')}>
      {children}
    </DropdownMenu.Item>
  )
}

/** A link as an item of a menu: the child is the link. */
export function MenuLink({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild className={item}>
      {children}
    </DropdownMenu.Item>
  )
}

export function MenuChoice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: string
  options: Readonly<Record<string, string>>
  onChoose: (value: string) => void
}) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {Object.entries(options).map(([key, name]) => (
        <DropdownMenu.RadioItem key={key} value={key} className={item}>
          <span className="size-4">
            <DropdownMenu.ItemIndicator>
              <Check aria-hidden />
            </DropdownMenu.ItemIndicator>
          </span>
          {name}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-2.5 pt-2 pb-1 text-xs font-medium text-soft">
      {children}
    </DropdownMenu.Label>
  )
}

export function MenuLine() {
  return <DropdownMenu.Separator className="mx-1 my-1.5 h-px bg-line" />
}
