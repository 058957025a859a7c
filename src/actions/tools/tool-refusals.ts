import type { z } from 'zod'
import type { ToolResult } from '#domain/tools/tool.ts'

/** Something broke on our side; the same may work in a moment. */
export const failedResult: ToolResult = {
  status: 'unavailable',
  retryable: true,
  say: 'I am sorry, I cannot do that right now. I can try once more, or take a message.',
}

export function unknownTool(tool_name: string): ToolResult {
  return {
    status: 'unknown_tool',
    retryable: false,
    say: 'I am sorry, I cannot do that. I can take a message instead.',
    data: { tool_name: tool_name.slice(0, 100) },
  }
}

/** The model filled a tool in wrongly: it is told which field and why, so that it can ask the caller or mend it. */
export function invalidInput(error: z.ZodError): ToolResult {
  const problems = error.issues.map((issue) => ({
    field: issue.path.join('.') || null,
    problem: issue.message,
  }))
  return {
    status: 'invalid_input',
    retryable: true,
    say: 'I did not get all of that. Could you say it once more?',
    data: { problems },
  }
}
