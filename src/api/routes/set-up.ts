import { z } from 'zod'
import { setUpBusiness } from '#actions/set-up/set-up-business.ts'
import { business } from '#domain/business.ts'
import { industryTemplate, templateLanguage } from '#domain/industries/industry-template.ts'
import { industryTemplates } from '#domain/industries/index.ts'
import { newSetUp } from '#domain/set-up.ts'
import { route } from '../route.ts'

const tag = 'businesses'

export const setUpRoutes = [
  route({
    method: 'GET',
    path: '/api/industry-templates',
    operationId: 'listIndustryTemplates',
    summary: 'What kinds of business usually have: words, services, hours, role, knowledge',
    tag,
    allow: 'signed-in',
    query: z.object({ language: templateLanguage.default('en') }),
    response: z.array(industryTemplate),
    handle: ({ query: { language } }) => [...industryTemplates[language]],
  }),
  route({
    method: 'POST',
    path: '/api/set-up',
    operationId: 'setUpBusiness',
    summary: 'Creates a business with its role, hours, services, staff and knowledge; you become its owner',
    tag,
    allow: 'signed-in',
    body: newSetUp,
    response: business,
    status: 201,
    async handle({ deps, actor, body }) {
      const created = await setUpBusiness(deps, actor, body)
      deps.greetings.schedule(created.id)
      return created
    },
  }),
]
