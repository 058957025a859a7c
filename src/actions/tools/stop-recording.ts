import { found } from '../permission.ts'
import { toolAction } from './tool-action.ts'
import { stopRecording as definition } from '#domain/tools/stop-recording.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** Nothing of the recording will be kept when it arrives, which it does when the call is over. */
export const stopRecording = toolAction(
  definition,
  async ({ stores, call_id, clock }): Promise<ToolResult> => {
    const { recording_enabled, recording_notice } = found(await stores.business.get(), 'business')
    if (!recording_enabled) return notRecorded
    const declined_at = clock.now().toISOString()
    await stores.recordingConsents.put({ call_id, notice: recording_notice, declined_at })
    return {
      status: 'ok',
      retryable: false,
      say: 'Of course. This call is not kept as a recording; I only write down what we agree on.',
    }
  },
)

const notRecorded: ToolResult = {
  status: 'not_recorded',
  retryable: false,
  say: 'This call is not being recorded.',
}
