import type { LanguagePack } from '../types.ts'
import { phrases } from './phrases.ts'
import { questions } from './questions.ts'
import { service } from './service.ts'
import * as words from './words.ts'

/** Portuguese, of Portugal and Brazil. Need and empathy are left out: `missing-empathy` abstains. */
export const pt: LanguagePack = { code: 'pt', phrases: { ...phrases, ...questions, ...service }, ...words }
