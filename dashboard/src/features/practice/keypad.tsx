import { useWords } from '#lib/words/words.ts'

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#']

export function Keypad({ onPress }: { onPress: (digit: string) => void }) {
  const words = useWords()
  return (
    <details>
      <summary className="tap cursor-pointer rounded text-center text-sm text-soft hover:text-ink">
        {words.practice.keypad}
      </summary>
      <div className="mt-3 grid grid-cols-3 gap-2">
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            onClick={() => onPress(key)}
            className="h-11 rounded-lg border border-line bg-raised text-lg font-medium hover:bg-sunken"
          >
            {key}
          </button>
        ))}
      </div>
    </details>
  )
}
