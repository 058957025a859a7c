import { account } from './account.ts'
import { common } from './common.ts'
import { members } from './members.ts'
import { shell } from './shell.ts'

/** One file a feature, so that two people can write at once. */
export const en = {
  /** BCP 47, for dates and numbers. */
  locale: 'en',
  common,
  shell,
  account,
  members,
}
