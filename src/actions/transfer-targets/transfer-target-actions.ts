import type { NewTransferTarget, TransferTarget, TransferTargetPatch } from '#domain/transfer-target.ts'
import { nounActions } from '../noun-actions.ts'
import { normalisedNumber } from '../normalised-number.ts'

export const transferTargetActions = nounActions<TransferTarget, NewTransferTarget, TransferTargetPatch>({
  noun: 'transfer target',
  store: (stores) => stores.transferTargets,
  onCreate: async (stores, values) => ({
    ...values,
    phone_number: await normalisedNumber(stores, values.phone_number),
  }),
  onUpdate: async (stores, { phone_number, ...patch }) =>
    phone_number === undefined
      ? patch
      : { ...patch, phone_number: await normalisedNumber(stores, phone_number) },
})
