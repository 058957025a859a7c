import { Link } from '@tanstack/react-router'
import { useWords } from '#lib/words/words.ts'

const link = 'tap underline-offset-4 hover:underline'

/** Below the forms of a lost password: back to the front door, or the other way round. */
export function FormLinks({ other, onOther }: { other: string; onOther: () => void }) {
  const words = useWords()
  return (
    <p className="mt-5 flex flex-wrap justify-between gap-x-4 gap-y-3 text-sm text-soft">
      <Link to="/sign-in" className={link}>
        {words.account.sign_in}
      </Link>
      <button type="button" onClick={onOther} className={link}>
        {other}
      </button>
    </p>
  )
}
