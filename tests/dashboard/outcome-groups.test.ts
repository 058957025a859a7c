import { expect, test } from 'vitest'
import { soughtOutcome } from '../../src/domain/call-analysis.ts'
import { groupsOf, outcomeFilter, outcomeGroups } from '../../dashboard/src/lib/outcome-groups.ts'

test('the calls of a day are put into groups that sum up to all of them', () => {
  const outcomes = {
    booked: 2,
    cancelled: 1,
    message_taken: 1,
    callback: 1,
    unresolved: 1,
    no_conversation: 1,
  }
  const groups = groupsOf({ calls: 9, outcomes })
  // One hung up at once, and of two nothing has been told yet.
  expect(groups).toEqual({ appointment: 3, answered: 0, passed_on: 2, open: 1, rest: 3 })
})

test('a day without calls has none of any', () => {
  expect(Object.values(groupsOf({ calls: 0, outcomes: {} }))).toEqual([0, 0, 0, 0, 0])
})

test('every call is in one group, and found by its filter', () => {
  const filtered = outcomeGroups.flatMap((group) => outcomeFilter(group).split(','))
  expect(filtered.toSorted()).toEqual(soughtOutcome.options.toSorted())
})
