/**
 * Names that likely call the customer where no wording tells: "Is there anything else, Sarah?", "right then sarah ive got that here". By the
 * language's model `call`; languages without one are told by their wordings alone.
 */
import { hitOf } from '../../text/phrases.ts'
import { spanAt } from '../../model/span.ts'
import { sentenceOf, TokenKind } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import { callFeatures } from './call-features.ts'
import type { UnnamedTurn } from './customer-name.ts'
import { couldBeName, isCapitalisedAt, nameAt, type NameCandidate } from './name-at.ts'
import { kindIn, type KnownKinds } from './name-kind.ts'
import { partsOf } from './name-parts.ts'
import type { NameContext } from './name-uses.ts'
import { mayBeSigned } from './name-vocatives.ts'
import { afterTitles } from './named-after.ts'
import { speaksOfNames, speaksOfOthers } from './name-calls.ts'
import type { Name } from '../types.ts'

/** Probability, on names half of which call somebody, from which on one is said to: of those told of hardly any reaches it. */
export const MIN_CALLED = 0.98
/** Log-odds from which on a capitalised word in no list looks like a name. */
const LIKELY_NAME = 1

/** Names of somebody else, or slips of the customer's, each with its probability. */
export function likelyCalls(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const { customer, lexicon } = context
  const model = lexicon.models.call
  if (model === undefined || customer === null || customer.redacted || customer.uncertain) return []
  const kinds: KnownKinds = new Map()
  const found: Name[] = []
  const { count } = turn.tokens
  for (let at = 0; at < count; at++) {
    const name = candidateAt(turn, at, context)
    if (name === null) continue
    const kind = kindIn(turn.index, name, name.firstToken > at, context, kinds)
    if ((kind === 'wrong' || kind === 'misspelt') && mayCall(turn, at, name, context)) {
      const features = callFeatures(turn, { at, firstToken: name.firstToken, endToken: name.endToken })
      const probability = model.linear.probability(model.linear.scores(features)[0]!, 0)
      if (probability >= MIN_CALLED)
        found.push({ start: name.start, end: name.end, text: name.text, kind, probability })
    }
    at = name.endToken - 1
  }
  return found
}

/** Not who was told of before, nor in a sentence about somebody; nor who may be the agent: in their first words on the telephone, or below a message. */
function mayCall(turn: UnnamedTurn, at: number, name: NameCandidate, context: NameContext): boolean {
  const { lexicon } = context
  const parts = partsOf(name.text, lexicon)
  if (parts.some((part) => context.mentioned(part, turn.index))) return false
  if ((context.heard || !name.capitalised) && context.isFirst(turn.index)) return false
  // "Good morning, Larkfield Home": a greeting tells by itself whom it greets, or who answers.
  if (turn.phrases.some(({ group, endToken }) => group === 'greeting' && endToken === at)) return false
  const sentence = sentenceOf(turn.tokens, at)
  if (sentence !== undefined && (speaksOfOthers(turn, sentence) || speaksOfNames(turn, sentence)))
    return false
  return name.firstToken > at || !mayBeSigned(turn, at, name, context)
}

/** A title and a name, or a word that is plainly one, outside greetings, signatures and quotes. */
function candidateAt(turn: UnnamedTurn, at: number, { lexicon }: NameContext): NameCandidate | null {
  const { text, tokens, regions } = turn
  const { nicknames, commonNames, ambiguousNames, placeNames } = lexicon
  if (tokens.kind[at] !== TokenKind.word) return null
  const isTitle = hitOf(turn.phrases, at, at + 1, 'honorific') !== undefined
  const first = isTitle ? afterTitles(turn, at) : at
  if (!isTitle && lexicon.functionWords.has(tokens.hash[at]!)) return null
  if (!couldBeName(text, tokens, first, lexicon) || spanAt(regions, tokens.start[at]!) !== undefined)
    return null
  const isCapital = isCapitalisedAt(text, tokens.start[first]!, tokens.end[first]!)
  const word = foldedToken(text, tokens, first)
  // "Did you pay the application fee?", "I ken", "HDMI": in small letters a name must look like one, and be no mere syllable.
  const isPlain = isCapital
    ? !isShouted(text.slice(tokens.start[first], tokens.end[first]))
    : word.length >= SHORTEST
  if (!isPlain || (!isCapital && lexicon.nameLikeness(word) < 0)) return null
  // "No sir. Airport Hotel, …"; "Mr. Bell" is one.
  const isSentence = isTitle && isCapital && !isCapitalisedAt(text, tokens.start[at]!, tokens.end[at]!)
  if (isSentence && text.charAt(tokens.end[first - 1]!) === '.') return null
  if (!isCapital && placeNames.has(word)) return null
  if (!isTitle) {
    const isListed =
      (nicknames.has(word) || commonNames.has(word)) && (isCapital || !ambiguousNames.has(word))
    const isInside = isCapital && first > (sentenceOf(tokens, first)?.firstToken ?? 0)
    if (!isListed && !(isInside && !placeNames.has(word) && lexicon.nameLikeness(word) >= LIKELY_NAME))
      return null
  }
  return nameAt(text, tokens, first, lexicon)
}

/** Letters of the shortest name in small letters. */
const SHORTEST = 4

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}
