import type { Interaction } from '../model/interaction.ts'
import type { Tokens } from '../text/tokens.ts'
import { emptyLexicon, type Lexicon } from './lexicon.ts'

/** Fewer words than this say too little to name a language. */
const MIN_WORDS = 8
/** Share of function words above which a text is in a language; English prose has .4–.6. */
const MIN_SHARE = 0.25

/** The language of the interaction and its lexicon: as declared, else the built-in one whose function words it uses. */
export function languageOf(
  interaction: Interaction,
  tokens: readonly Tokens[],
  lexicons: ReadonlyMap<string, Lexicon>,
): { readonly language: string; readonly lexicon: Lexicon } {
  if (interaction.language !== undefined) {
    const primary = interaction.language.split('-', 1)[0]!.toLowerCase()
    return { language: interaction.language, lexicon: lexicons.get(primary) ?? emptyLexicon }
  }
  let best: Lexicon = emptyLexicon
  let most = MIN_SHARE
  for (const lexicon of lexicons.values()) {
    const share = functionWordShare(tokens, lexicon)
    if (share > most) [best, most] = [lexicon, share]
  }
  return { language: best.code, lexicon: best }
}

function functionWordShare(texts: readonly Tokens[], { functionWords }: Lexicon): number {
  let words = 0
  let hits = 0
  for (const { count, hash } of texts)
    for (let i = 0; i < count; i++) {
      words++
      if (functionWords.has(hash[i]!)) hits++
    }
  return words < MIN_WORDS ? 0 : hits / words
}
