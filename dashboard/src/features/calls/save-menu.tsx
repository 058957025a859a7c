import type { ReactNode } from 'react'
import { Download } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Menu } from '#components/menu.tsx'
import { useWords } from '#lib/words/words.ts'

/** As which file something is saved. */
export function SaveMenu({ busy, children }: { busy: boolean; children: ReactNode }) {
  const words = useWords()
  const trigger = (
    <Button busy={busy}>
      <Download aria-hidden />
      {words.calls.export}
    </Button>
  )
  return (
    <Menu trigger={trigger} align="end">
      {children}
    </Menu>
  )
}
