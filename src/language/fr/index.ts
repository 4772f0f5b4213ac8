import { spellingsBy } from '../spellings.ts'
import type { LanguagePack } from '../types.ts'
import { phrases as frame } from './phrases.ts'
import { questions } from './questions.ts'
import { service } from './service.ts'
import * as words from './words.ts'

const phrases: LanguagePack['phrases'] = { ...frame, ...questions, ...service }

/** As elided words are typed in haste: "j ai", "c est". */
const spellings = spellingsBy(phrases, (word) => word.replace("'", ' '))

/** French, with vous and tu. Need and empathy are left out: `missing-empathy` abstains. */
export const fr: LanguagePack = { code: 'fr', phrases, spellings, ...words }
