import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import { isCapitalisedAt, isJoined } from './name-at.ts'

/** What an agent writes as a name, folded: with a capital that no sentence's beginning explains, or behind a greeting or a title: "hi ruth", "mr bell". */
export function echoedNames(turns: readonly UnnamedTurn[]): ReadonlySet<string> {
  const echoed = new Set<string>()
  for (const { role, spoken, text, tokens, phrases } of turns) {
    if (role !== 'agent' || !spoken) continue
    for (const { group, endToken } of phrases)
      if ((group === 'greeting' || group === 'honorific') && isJoined(text, tokens, endToken))
        echoed.add(foldedToken(text, tokens, endToken))
    for (const { firstToken, endToken } of tokens.sentences)
      for (let i = firstToken; i < endToken; i++) {
        const explained = i === firstToken && text.charAt(tokens.end[i]!) !== ','
        if (!explained && isCapitalisedAt(text, tokens.start[i]!, tokens.end[i]!))
          echoed.add(foldedToken(text, tokens, i))
      }
  }
  return echoed
}
