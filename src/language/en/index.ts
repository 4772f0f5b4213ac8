import type { LanguagePack } from '../types.ts'
import { phrases } from './phrases.ts'
import * as words from './words.ts'

/** English. */
export const en: LanguagePack = { code: 'en', phrases, ...words }
