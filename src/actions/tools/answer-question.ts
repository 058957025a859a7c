import { embedQuestion } from '../knowledge/embed-question.ts'
import { searchKnowledge } from '../knowledge/search-knowledge.ts'
import { toolAction, type ToolContext } from './tool-action.ts'
import type { FoundPassage } from '#domain/passage.ts'
import { spokenExcerpt } from '#domain/spoken-excerpt.ts'
import { answerQuestion as definition } from '#domain/tools/answer-question.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * What the business has written down about a question; the passages are in the result, so that it can be shown later
 * what an answer came from. `unknown`: nothing fits well enough, and the question is now an open gap.
 */
export const answerQuestion = toolAction(
  definition,
  async (context, { question }): Promise<ToolResult> => {
    const language = (await context.stores.business.get())?.language ?? ''
    const { meaning = null } = context.prepared
    const passages = await searchKnowledge(context.stores, { question, language, meaning })
    const [best] = passages
    return best === undefined ? noted(context, question) : told(passages, best, question)
  },
  async ({ business_id, ...outside }, { question }) => ({
    meaning: await embedQuestion(outside, business_id, question),
  }),
)

function told(passages: FoundPassage[], best: FoundPassage, question: string): ToolResult {
  const excerpt = spokenExcerpt(best.text, question)
  return { status: 'ok', retryable: false, say: excerpt, data: { passages } }
}

async function noted({ stores, call_id }: ToolContext, question: string): Promise<ToolResult> {
  const { gap, is_new } = await stores.gaps.open({ question: question.trim() || question, call_id })
  if (is_new) {
    await stores.events.add({
      type: 'gap.opened',
      subject_id: gap.id,
      data: { question: gap.question, call_id },
    })
  }
  return {
    status: 'unknown',
    retryable: false,
    say: 'I am sorry, I do not have that information. I have noted your question for the team. May I take a message, so that somebody can call you back about it?',
    data: { gap_id: gap.id },
  }
}
