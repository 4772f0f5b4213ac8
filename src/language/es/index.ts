import type { LanguagePack } from '../types.ts'
import { phrases } from './phrases.ts'
import { questions } from './questions.ts'
import { service } from './service.ts'
import * as words from './words.ts'

/** Spanish, of Spain and the Americas. Need and empathy are left out: `missing-empathy` abstains. */
export const es: LanguagePack = { code: 'es', phrases: { ...phrases, ...questions, ...service }, ...words }
