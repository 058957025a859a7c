import type { IndustryTemplate } from './industry-template.ts'

/** What of a template is words, in another language; lengths, buffers and hours stay those of the English one. */
export interface TemplateWords extends Pick<IndustryTemplate, 'name' | 'staff_title' | 'role'> {
  /** Name and description, in the order of the template. */
  services: readonly (readonly [name: string, description: string])[]
  /** Question and answer. Need not be those of the English one. */
  knowledge: readonly (readonly [question: string, answer: string])[]
}

/** Throws when it has not the services of `template`: that is a mistake of ours. */
export function translated(
  template: IndustryTemplate,
  language: IndustryTemplate['language'],
  { services, knowledge, ...words }: TemplateWords,
): IndustryTemplate {
  if (services.length !== template.services.length) {
    throw new Error(
      `"${template.id}" has ${template.services.length} services, in "${language}" ${services.length}.`,
    )
  }
  return {
    ...template,
    ...words,
    language,
    services: template.services.map((service, index) => {
      const [name = service.name, description = service.description] = services[index] ?? []
      return { ...service, name, description }
    }),
    knowledge: knowledge.map(([question, answer]) => ({ question, answer })),
  }
}
