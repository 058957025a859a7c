import { transferTargetActions } from '#actions/transfer-targets/transfer-target-actions.ts'
import { newTransferTarget, transferTarget, transferTargetPatch } from '#domain/transfer-target.ts'
import { nounRoutes } from '../noun-routes.ts'

export const transferTargetRoutes = nounRoutes({
  One: 'TransferTarget',
  Many: 'TransferTargets',
  one: 'a person or place to put callers through to',
  many: 'people and places to put callers through to',
  path: 'transfer-targets',
  id: 'transfer_target_id',
  row: transferTarget,
  create: newTransferTarget,
  patch: transferTargetPatch,
  actions: transferTargetActions,
})
