import { serviceActions } from '#actions/services/service-actions.ts'
import { newService, service, servicePatch } from '#domain/service.ts'
import { nounRoutes } from '../noun-routes.ts'

export const serviceRoutes = nounRoutes({
  One: 'Service',
  Many: 'Services',
  one: 'a service',
  many: 'services',
  path: 'services',
  id: 'service_id',
  row: service,
  create: newService,
  patch: servicePatch,
  actions: serviceActions,
})
