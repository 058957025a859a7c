import { useState } from 'react'
import { Section } from '#components/section.tsx'
import { useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { Answers } from './answers.tsx'
import { Documents } from './documents.tsx'
import { Gaps } from './gaps.tsx'
import { TryQuestion } from './try-question.tsx'

export function KnowledgePage() {
  const words = useWords()
  const mayChange = useMay('manager')
  /** What is to be answered, in the words it was tried with. */
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <Section title={words.business.knowledge} text={words.business.knowledge_text} zone>
      <TryQuestion onAnswer={mayChange ? setAsked : null} />
      <Gaps />
      <Answers />
      <Documents />
      {asked !== null && <AnswerDialog knowledge={null} question={asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}
