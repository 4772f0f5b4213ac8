/**
 * The words of customers' turns that may be names of people: where a customer has named somebody, an agent who addresses that
 * person is not called wrong. "This is Rajesh, Sunita's husband", "please write to my colleague Ana", a signature.
 *
 * Left out are words that are seldom names unless grammar says so ("my bill is wrong"), whoever the customer greets ("Hi Karen"
 * to an agent does not make Karen the customer), whoever has died, and "I'm not Brenda".
 *
 * Blind spot: "I spoke to Brenda" is heard alike, so an agent who then calls the customer Brenda is not found.
 */
import { spanAt } from '../../model/span.ts'
import { firstHit, hitOf } from '../../text/phrases.ts'
import { TokenKind, tokenText } from '../../text/tokens.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isCapitalised, isJoined } from './name-at.ts'
import { partsOf } from './name-parts.ts'
import { afterTitles, namedAfter } from './named-after.ts'
import { isHistory } from '../types.ts'

/** Whether a customer had named this folded word before the turn of that index. */
export type SaidBefore = (folded: string, turnIndex: number) => boolean

/** `firstOf`: the index of the turn that says each word first; the turns are read when it is first asked. */
export function saidBefore(
  turns: readonly UnnamedTurn[],
  firstOf: (turns: readonly UnnamedTurn[]) => ReadonlyMap<string, number>,
): SaidBefore {
  let first: ReadonlyMap<string, number> | undefined
  return (word, turnIndex) => ((first ??= firstOf(turns)).get(word) ?? Infinity) < turnIndex
}

export function saidNames(turns: readonly UnnamedTurn[]): SaidBefore {
  return saidBefore(turns, firstSaid)
}

/** Whether anybody but a customer had said this folded word. */
export function mentionedNames(turns: readonly UnnamedTurn[]): SaidBefore {
  return saidBefore(turns, firstMentioned)
}

function firstMentioned(turns: readonly UnnamedTurn[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const { role, text, tokens, index } of turns) {
    if (role === 'customer') continue
    for (let token = 0; token < tokens.count; token++) {
      const word = foldedToken(text, tokens, token)
      if (!first.has(word)) first.set(word, index)
    }
  }
  return first
}

/** Each word, in all its cases, with the index of the first turn that says it. */
function firstSaid(turns: readonly UnnamedTurn[]): ReadonlyMap<string, number> {
  const said = new Map<string, number>()
  const others = new Set<string>()
  for (const turn of turns) {
    if (turn.role !== 'customer' || !turn.spoken) continue
    addGreeted(turn, others)
    addNamed(turn, said, others)
  }
  for (const part of others) said.delete(part)
  return said
}

/** "Νίκος" with its other cases, and as it is called out. */
function formsOf(part: string, lexicon: Lexicon): readonly string[] {
  return /[sσ]$/u.test(part) ? [...lexicon.formsOf(part), part.slice(0, -1)] : lexicon.formsOf(part)
}

/** "Hi Karen": nobody but who is spoken to. Behind a comma somebody else may begin: "Hi, Dave here". */
function addGreeted(turn: UnnamedTurn, others: Set<string>): void {
  const { text, tokens, lexicon } = turn
  for (const { group, endToken } of turn.phrases) {
    if (group !== 'greeting' || !isJoined(text, tokens, endToken)) continue
    const name = namedAfter(turn, endToken, lexicon)
    if (name === null || name.firstToken > afterTitles(turn, endToken)) continue
    const follower = isJoined(text, tokens, name.endToken) ? tokenText(text, tokens, name.endToken) : ''
    if (lexicon.nameAnnouncers.has(foldText(follower))) continue
    for (const part of partsOf(name.text, lexicon)) others.add(part)
  }
}

/** "Cheers mark", "Thanks,\nGrace": the last words of a turn behind a closing or on a line of their own. */
function isSignedOff({ text, tokens, phrases }: UnnamedTurn, token: number): boolean {
  if (
    token === 0 ||
    tokens.count - token > MOST_SIGNED ||
    /[^\p{L}\s.'’-]/u.test(text.slice(tokens.start[token]))
  )
    return false
  const ends = tokens.end[token - 1]!
  if (text.slice(ends, tokens.start[token]).includes('\n')) return true
  for (let i = firstHit(phrases, token - MOST_CLOSING); i < phrases.length; i++) {
    const { group, endToken } = phrases[i]!
    if (endToken === token && (group === 'closing' || group === 'gratitude')) return true
  }
  return false
}

/** Words of a name that signs, and of a closing. */
const MOST_SIGNED = 2
const MOST_CLOSING = 5

/** `others`: nobody who could be addressed, whoever else may say the name. */
function addNamed(turn: UnnamedTurn, said: Map<string, number>, others: Set<string>): void {
  const { text, tokens, regions, lexicon } = turn
  const quoted = regions.some((region) => isHistory(region))
  for (const [index, { firstToken, endToken }] of tokens.sentences.entries()) {
    const isMourned = mourns(turn, index)
    for (let i = firstToken; i < endToken; i++) {
      if (tokens.kind[i] !== TokenKind.word) continue
      if (quoted && isHistory(spanAt(regions, tokens.start[i]!))) continue
      const word = tokenText(text, tokens, i)
      const isMarked = (isCapitalised(word) && i > firstToken) || isSignedOff(turn, i)
      const isOther = isMarked && (isMourned || isDenied(turn, i))
      for (const part of partsOf(word, lexicon)) {
        if (part.length < 2 || (!isMarked && !isPlainly(part, tokens.hash[i]!, lexicon))) continue
        for (const form of formsOf(part, lexicon)) {
          if (isOther) others.add(form)
          else if (!said.has(form)) said.set(form, turn.index)
        }
      }
    }
  }
}

/** "My husband Alan died", "My husband was Alan. He died": told in the sentence, or in the one behind it. */
function mourns({ phrases, tokens, lexicon }: UnnamedTurn, sentence: number): boolean {
  const { firstToken } = tokens.sentences[sentence]!
  const { endToken } = tokens.sentences[sentence + 1] ?? tokens.sentences[sentence]!
  if (hitOf(phrases, firstToken, endToken, 'bereavement') !== undefined) return true
  for (let i = firstToken; i < endToken; i++) if (lexicon.deathWords.has(tokens.hash[i]!)) return true
  return false
}

/** "I'm not Brenda", "this isn't Brenda". */
function isDenied({ phrases }: UnnamedTurn, token: number): boolean {
  const denied = hitOf(phrases, token - 2, token, 'negation')
  return denied?.endToken === token
}

/** Whether the word is a name without a capital that no sentence's beginning explains: not "bill", "will", "please". */
function isPlainly(folded: string, hash: number, lexicon: Lexicon): boolean {
  return (
    !lexicon.ambiguousNames.has(folded) && !lexicon.notNames.has(folded) && !lexicon.functionWords.has(hash)
  )
}
