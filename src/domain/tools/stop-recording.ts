import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const stopRecording = {
  name: 'stop_recording',
  kind: 'data',
  description:
    'The caller does not want this call to be recorded. What was recorded of it is thrown away; the call goes on.',
  input: z.object({}),
} satisfies ToolDefinition
