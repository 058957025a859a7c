import type { TemplateWords } from '../translation.ts'
import { beauty } from './beauty.ts'
import { health } from './health.ts'
import { hospitality } from './hospitality.ts'
import { services } from './services.ts'
import { trades } from './trades.ts'

/** By the id of the template. */
export const germanWords: Readonly<Record<string, TemplateWords>> = {
  ...health,
  ...beauty,
  ...trades,
  ...hospitality,
  ...services,
}
