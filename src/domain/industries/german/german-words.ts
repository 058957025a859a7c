import { defaultGreeting } from '../../default-greetings.ts'
import type { TemplateWords } from '../translation.ts'

/** How it comes across, the prompt every trade shares, and what is its own. */
export function rezeption(
  personality: string,
  own: string,
  greeting_message = defaultGreeting('de', true),
): TemplateWords['role'] {
  return {
    personality,
    greeting_message,
    system_prompt: `Du bist {ai_name} und nimmst die Anrufe von {business_name} entgegen. Du sagst „Sie“. {% if returning %}Du sprichst mit {customer_name}, man kennt sich.{% endif %}\n\n${own}`,
  }
}
