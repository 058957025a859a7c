import type { Words } from '../words.ts'
import { account } from './account.ts'
import { common } from './common.ts'
import { members } from './members.ts'
import { shell } from './shell.ts'

export const de: Words = { locale: 'de', common, shell, account, members }
