/**
 * What customers say who do not take an answer, and how a reply takes note of it and does nothing, in English. Written for this library.
 * Neither tells much alone: they count together, before a goodbye.
 */
import type { LanguagePack } from '../types.ts'

export const demandPhrases: LanguagePack['phrases'] = {
  rejection: [
    "(that's|that is|thats|you're|you are) (wrong|no good|no use|no answer)",
    "(that|this|it) (isn't|is not|isnt|wasn't) (a|an|what)",
    '(was|were) wrong',
  ],
  noted: [
    '(made a note|noted|logged|recorded)',
    '(note|log|put|pop) (that|this|it) (down|as feedback|on (the|your) (system|file|account))',
  ],
}
