import type { LanguagePack } from '../types.ts'
import { care } from './care.ts'
import { coming } from './coming.ts'
import { demandPhrases } from './demands.ts'
import { discourtesy } from './discourtesy.ts'
import { effort } from './effort.ts'
import { frame } from './frame.ts'
import { needWeights } from './models/need-weights.ts'
import { need as needModel } from './models/need.ts'
import { need } from './need.ts'
import { questions } from './questions.ts'
import { routine } from './routine.ts'
import { service } from './service.ts'
import { stock } from './stock.ts'
import * as names from './names.ts'
import * as words from './words.ts'

/** Greek. */
export const el: LanguagePack = {
  code: 'el',
  phrases: {
    ...frame,
    ...need,
    ...care,
    ...coming,
    stock,
    routine,
    ...service,
    ...questions,
    ...demandPhrases,
    ...discourtesy,
    ...effort,
  },
  ...words,
  ...names,
  models: { need: needModel },
  needWeights,
}
