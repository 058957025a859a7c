import { listRecordingConsents } from '#actions/calls/recording-consents.ts'
import { recordingConsent } from '#domain/recording-consent.ts'
import { businessParams } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

export const recordingConsentRoutes = [
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/recording-consents',
    operationId: 'listRecordingConsents',
    summary:
      'What was told and heard of the recording in each call that was recorded, and who did not want it',
    tag: 'calls',
    allow: 'member:viewer',
    params: businessParams,
    query: pageQuery,
    response: pageOf(recordingConsent),
    handle: ({ deps, actor, business_id, query }) =>
      listRecordingConsents(deps, actor, { business_id, page: query }),
  }),
]
