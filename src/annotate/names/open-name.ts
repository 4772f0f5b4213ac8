/** The customer's name where the rules found none, by a language library and only in turns where one can be expected. */
import type { PhraseGroup } from '../../language/index.ts'
import { tokenAt, tokenText } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { MAX_CANDIDATE, type Linguistics } from '../linguistics.ts'
import { isCapitalised } from './name-at.ts'
import { statementIn, type Statement } from './statement.ts'

/** At most one statement: the first name of a person that no title belongs to. */
export function openStatement(
  turns: readonly UnnamedTurn[],
  lexicon: Lexicon,
  linguistics: Linguistics,
): readonly Statement[] {
  let asked = false
  for (const turn of turns) {
    if (!turn.spoken) continue
    if (turn.role !== 'customer') {
      asked = turn.phrases.some(({ group }) => group === 'name-request')
      continue
    }
    if (asked || turn.phrases.some(({ group }) => INTRODUCES.has(group))) {
      const name = personIn(turn, lexicon, linguistics)
      if (name !== null) return [name]
    }
    asked = false
  }
  return []
}

const INTRODUCES: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  'name-introduction',
  'name-introduction-called',
  'name-introduction-self',
  'name-introduction-this',
  'name-introduction-it',
])

function personIn(turn: UnnamedTurn, lexicon: Lexicon, linguistics: Linguistics): Statement | null {
  const { text, tokens } = turn
  for (const { start, end } of linguistics.people(text.slice(0, MAX_CANDIDATE))) {
    const firstToken = tokenAt(tokens, start)
    const endToken = tokenAt(tokens, end)
    if (firstToken >= endToken || tokens.start[firstToken] !== start) continue
    // "Dr Johnson" is somebody the customer speaks of.
    const titled = turn.phrases.some(
      (hit) => hit.group === 'honorific' && (hit.firstToken === firstToken || hit.endToken === firstToken),
    )
    const first = tokenText(text, tokens, firstToken)
    if (titled || lexicon.notNames.has(foldText(first))) continue
    const capitalised = isCapitalised(first)
    const name = {
      firstToken,
      endToken,
      start,
      end,
      text: text.slice(start, end),
      capitalised,
      redacted: false,
    }
    return statementIn(turn, name)
  }
  return null
}
