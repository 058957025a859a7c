import { Job } from '@livekit/protocol'
import { expect, it } from 'vitest'
import { callAnother } from './call-another.ts'
import type { RoomControl, RoomParticipant } from './room-control.ts'

const job = new Job({ id: 'AJ_1', room: { name: 'call_1' }, metadata: '{"instead_of":["agent-dead"]}' })
const caller = { identity: 'sip_1', isAgent: false }
const agent = (identity: string) => ({ identity, isAgent: true })

/** LiveKit with one room, and what was asked of it. */
async function after(
  inside: RoomParticipant[],
  dispatches = 1,
): Promise<{ outcome: string; asked: string[] }> {
  const asked: string[] = []
  const ask = (...what: string[]) => Promise.resolve(void asked.push(what.join(' ')))
  const control: RoomControl = {
    participants: () => Promise.resolve(inside),
    dispatches: () => Promise.resolve(dispatches),
    remove: (room, identity) => ask('remove', room, identity),
    dispatch: (room, name, metadata) => ask('dispatch', room, name, metadata),
    deleteRoom: (room) => ask('delete', room),
    transfer: () => Promise.reject(new Error('not here')),
    workerToken: () => Promise.resolve(''),
  }
  return { outcome: await callAnother(job, { control, agentName: 'switchboard' }), asked }
}

it('calls another agent for a caller who waits, with what the first was told', async () => {
  const { outcome, asked } = await after([caller, agent('agent-AJ_1'), agent('agent-dead')])
  expect(outcome).toBe('called')
  expect(asked).toEqual(['remove call_1 agent-AJ_1', `dispatch call_1 switchboard ${job.metadata}`])
})

it('is not kept from it by what the webhook has called, and ends the call after the twelfth', async () => {
  expect((await after([caller], 9)).outcome).toBe('called')
  const { outcome, asked } = await after([caller], 12)
  expect(outcome).toBe('ended')
  expect(asked).toEqual(['remove call_1 agent-AJ_1', 'delete call_1'])
})

it('calls nobody to a caller who is gone, or who has somebody', async () => {
  expect((await after([])).outcome).toBe('nobody waits')
  const { outcome, asked } = await after([caller, agent('agent-AJ_2')])
  expect(outcome).toBe('somebody is there')
  expect(asked).toEqual(['remove call_1 agent-AJ_1'])
})
