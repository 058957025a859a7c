import type { NewStaff, Staff, StaffPatch } from '#domain/staff.ts'
import { nounActions } from '../noun-actions.ts'
import { normalisedNumber, patchedNumber } from '../normalised-number.ts'

export const staffActions = nounActions<Staff, NewStaff, StaffPatch>({
  noun: 'member of staff',
  store: (stores) => stores.staff,
  onCreate: async (stores, values) => ({ ...values, phone: await normalisedNumber(stores, values.phone) }),
  onUpdate: async (stores, patch) => ({ ...patch, ...(await patchedNumber(stores, 'phone', patch.phone)) }),
})
