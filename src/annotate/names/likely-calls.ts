/**
 * Names that likely call the customer where no wording tells: "Is there anything else, Sarah?", "right then sarah ive got that here". By the
 * language's model `call`; languages without one are told by their wordings alone.
 */
import { hitsFrom } from '../../text/phrases.ts'
import { spanAt } from '../../model/span.ts'
import { TokenKind, tokenText, type Sentence } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import { callFeatures } from './call-features.ts'
import type { UnnamedTurn } from './customer-name.ts'
import { couldBeName, isCapitalisedAt, nameAt, type NameCandidate } from './name-at.ts'
import { kindIn, type KnownKinds } from './name-kind.ts'
import { partsOf } from './name-parts.ts'
import type { Lexicon } from '../lexicon.ts'
import type { NameContext } from './name-uses.ts'
import { mayBeSigned } from './name-vocatives.ts'
import { afterTitles } from './named-after.ts'
import { speaksOfNames, speaksOfOthers } from './name-calls.ts'
import type { Name } from '../types.ts'

/** Probability, on names half of which call somebody, from which on one is said to: of those told of hardly any reaches it. */
export const MIN_CALLED = 0.98
/** The same of a slip of the customer's own name. */
const MIN_MISSPELT = 0.5
/** Log-odds from which on a capitalised word in no list looks like a name. */
const LIKELY_NAME = 1

/** Names of somebody else, or slips of the customer's, each with its probability. */
export function likelyCalls(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const { customer, lexicon } = context
  const model = lexicon.models.call
  if (model === undefined || customer === null || customer.redacted || customer.uncertain) return []
  const kinds: KnownKinds = new Map()
  // Most turns hold no title, and every word is asked.
  const hasTitles = turn.phrases.some(({ group }) => group === 'honorific')
  let asked = 0
  return turn.tokens.sentences.flatMap((sentence) => {
    const found: Name[] = []
    // Asked once, of a sentence in which somebody may be called at all.
    let isOfOthers: boolean | undefined
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const first = hasTitles ? afterTitles(turn, at) : at
      const name = candidateAt(turn, sentence, at, first, lexicon)
      if (name !== null) {
        const kind = kindIn(turn.index, name, first > at, context, kinds)
        const isOther = kind === 'misspelt' || (kind === 'wrong' && isLikelyName(turn, at, first, lexicon))
        if (isOther && mayCall(turn, at, name, context)) {
          isOfOthers ??= speaksOfOthers(turn, sentence) || speaksOfNames(turn, sentence)
          if (isOfOthers || asked++ >= MOST_ASKED) break
          const features = callFeatures(turn, { at, firstToken: first, endToken: name.endToken })
          const probability = model.linear.probability(model.linear.scores(features)[0]!, 0)
          // A slip of the customer's own name says enough by itself.
          if (probability >= (kind === 'misspelt' ? MIN_MISSPELT : MIN_CALLED))
            found.push({ start: name.start, end: name.end, text: name.text, kind, probability })
        }
      }
      at = Math.max(at, first - 1, (name?.endToken ?? 0) - 1)
    }
    return found
  })
}

/** Not who was told of before, nor who may be the agent: in their first words on the telephone, or below a message. */
function mayCall(turn: UnnamedTurn, at: number, name: NameCandidate, context: NameContext): boolean {
  const parts = partsOf(name.text, context.lexicon)
  if (parts.some((part) => context.mentioned(part, turn.index))) return false
  if ((context.heard || !name.capitalised) && context.isFirst(turn.index)) return false
  // "Good morning, Larkfield Home": a greeting tells by itself whom it greets, or who answers.
  const before = hitsFrom(turn.phrases, Math.max(0, at - LONGEST_GREETING), at)
  if (before.some(({ group, endToken }) => group === 'greeting' && endToken === at)) return false
  return name.firstToken > at || !mayBeSigned(turn, at, name, context)
}

/** Words of a greeting that are looked back at. */
const LONGEST_GREETING = 6

/** A title and a name behind it at `first`, or a word that is plainly one, outside greetings, signatures and quotes. */
function candidateAt(
  turn: UnnamedTurn,
  sentence: Sentence,
  at: number,
  first: number,
  lexicon: Lexicon,
): NameCandidate | null {
  const { text, tokens, regions } = turn
  if (first >= sentence.endToken || tokens.kind[first] !== TokenKind.word) return null
  const isTitled = first > at
  const isCapital = isCapitalisedAt(text, tokens.start[first]!, tokens.end[first]!)
  const isListed = lexicon.givenNames.has(tokens.hash[first]!)
  if (!isTitled && !isListed && !(isCapital && first > sentence.firstToken)) return null
  if (!couldBeName(text, tokens, first, lexicon) || spanAt(regions, tokens.start[at]!) !== undefined)
    return null
  const word = foldedToken(text, tokens, first)
  if (isCapital ? isShouted(tokenText(text, tokens, first)) : !isPlainName(word, lexicon)) return null
  // "No sir. Airport Hotel, …"; "Mr. Bell" is one.
  const isOpen = isTitled && isCapital && !isCapitalisedAt(text, tokens.start[at]!, tokens.end[at]!)
  if (isOpen && text.charAt(tokens.end[first - 1]!) === '.') return null
  return nameAt(text, tokens, first, lexicon)
}

/** Whether there is a title before it, or the word is listed or looks like a name and is no place's. */
function isLikelyName({ text, tokens }: UnnamedTurn, at: number, first: number, lexicon: Lexicon): boolean {
  if (first > at || lexicon.givenNames.has(tokens.hash[first]!)) return true
  const word = foldedToken(text, tokens, first)
  return !lexicon.placeNames.has(word) && lexicon.nameLikeness(word) >= LIKELY_NAME
}

/** In small letters a name must look like one, and be no mere syllable: "Did you pay the application fee?", "I ken". */
function isPlainName(word: string, { ambiguousNames, placeNames, nameLikeness }: Lexicon): boolean {
  const isOther = ambiguousNames.has(word) || placeNames.has(word)
  return word.length >= SHORTEST && !isOther && nameLikeness(word) >= 0
}

/** Names of a turn that are asked about; who names more makes a list. */
const MOST_ASKED = 50
/** Letters of the shortest name in small letters. */
const SHORTEST = 4

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}
