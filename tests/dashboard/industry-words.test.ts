import { expect, it } from 'vitest'
import { de } from '../../dashboard/src/lib/words/de/index.ts'
import { en } from '../../dashboard/src/lib/words/en/index.ts'
import { industryTemplates } from '../../src/domain/industries/index.ts'

it.each([
  ['English', en],
  ['German', de],
])('every industry but the unnamed one has words of its own in %s', (_name, { industries }) => {
  const ids = industryTemplates.en.map(({ id }) => id).filter((id) => id !== 'other')
  expect(Object.keys(industries).toSorted()).toEqual(ids.toSorted())
})
