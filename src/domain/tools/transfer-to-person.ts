import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const transferToPerson = {
  name: 'transfer_to_person',
  kind: 'engine',
  proves: { ok: ['transferred'] },
  description:
    'Put the caller through to a person, by telephone. Only to those your instructions list under people; never a number. Use it when the caller asks for a person, or their matter is what that person is there for.',
  input: z.object({
    target: z.string().min(1).max(200).describe('Name of the person or place as listed, or what it is for'),
    reason: z.string().min(1).max(500).describe('What the caller wants, in a few words'),
  }),
} satisfies ToolDefinition
