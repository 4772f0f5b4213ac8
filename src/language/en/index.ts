import type { LanguagePack } from '../types.ts'
import { brandNames } from './brands.ts'
import { call } from './models/call.ts'
import { discourtesy } from './models/discourtesy.ts'
import { effort } from './models/effort.ts'
import { emotion } from './models/emotion.ts'
import { empathy } from './models/empathy.ts'
import { need } from './models/need.ts'
// One behind another, since they begin alike, and what is compressed looks back no further.
import { canned } from './models/canned.ts'
import { ending } from './models/ending.ts'
import { heed } from './models/heed.ts'
import { pushback } from './models/pushback.ts'
import { needWeights } from './models/need-weights.ts'
import { phrases } from './phrases.ts'
import { nameWeights } from './name-weights.ts'
import { nicknames } from './nicknames.ts'
import { placeNames } from './places.ts'
import { questions } from './questions.ts'
import { spellings } from './spellings.ts'
import * as words from './words.ts'

/** English. */
export const en: LanguagePack = {
  code: 'en',
  phrases: { ...phrases, ...questions },
  spellings,
  ...words,
  nicknames,
  placeNames,
  brandNames,
  nameWeights,
  models: { emotion, need, empathy, heed, effort, discourtesy, ending, pushback, call, canned },
  needWeights,
}
