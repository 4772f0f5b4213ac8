/**
 * What customers say who do not take an answer, and how a reply takes note of it and does nothing, in English. Written for this library.
 * Neither tells much alone: they count together, before a goodbye.
 */
import type { LanguagePack } from '../types.ts'

export const demandPhrases: LanguagePack['phrases'] = {
  'asked-already': ['i did ask', 'my (other|second) question'],
  rejection: ["(that's|that is|thats) (wrong|no good)", "(that|this|it) (isn't|is not|isnt) (a|an|what)"],
  noted: ['(made a note|noted|logged|recorded)', '(i|we) (understand|hear you)'],
}
