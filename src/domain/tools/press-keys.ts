import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const pressKeys = {
  name: 'press_keys',
  kind: 'engine',
  description:
    'Press keys of the telephone, heard on the line as tones. Only when a machine on the line asks for it (a door phone, a menu) or the caller does. Say nothing of it unless asked.',
  input: z.object({
    digits: z
      .string()
      .regex(/^[0-9*#]{1,16}$/, 'Only 0 to 9, * and #, at most 16 of them')
      .describe('The keys in order, such as 9 or 12#'),
  }),
} satisfies ToolDefinition
