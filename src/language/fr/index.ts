import type { LanguagePack } from '../types.ts'
import { phrases } from './phrases.ts'
import { questions } from './questions.ts'
import { service } from './service.ts'
import * as words from './words.ts'

/** French, with vous and tu. Need and empathy are left out: `missing-empathy` abstains. */
export const fr: LanguagePack = { code: 'fr', phrases: { ...phrases, ...questions, ...service }, ...words }
