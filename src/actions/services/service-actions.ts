import type { NewService, Service, ServicePatch } from '#domain/service.ts'
import { nounActions } from '../noun-actions.ts'

export const serviceActions = nounActions<Service, NewService, ServicePatch>({
  noun: 'service',
  store: (stores) => stores.services,
})
