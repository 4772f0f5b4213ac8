import type { LanguagePack } from '../types.ts'
import { phrases } from './phrases.ts'
import { questions } from './questions.ts'
import { service } from './service.ts'
import * as words from './words.ts'

/** German, with Sie and du. Need and empathy are left out: `missing-empathy` abstains. */
export const de: LanguagePack = { code: 'de', phrases: { ...phrases, ...questions, ...service }, ...words }
