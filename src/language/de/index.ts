import { spellingsBy } from '../spellings.ts'
import type { LanguagePack } from '../types.ts'
import { phrases as frame } from './phrases.ts'
import { questions } from './questions.ts'
import { service } from './service.ts'
import * as words from './words.ts'

const phrases: LanguagePack['phrases'] = { ...frame, ...questions, ...service }

/** As umlauts are typed where the keyboard has none: "koennten". Without their dots they are folded alike anyway. */
const spellings = spellingsBy(phrases, (word) =>
  word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'),
)

/** German, with Sie and du. Need and empathy are left out: `missing-empathy` abstains. */
export const de: LanguagePack = { code: 'de', phrases, spellings, ...words }
