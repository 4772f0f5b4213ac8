/** The sentences of an agent's turn that may be held against those of earlier turns, and what of them closes every message. */
import { clausesIn } from './clauses.ts'
import type { AnnotatedTurn } from '../types.ts'
import { says } from '../words.ts'
import type { PhraseGroup } from '../../language/index.ts'
import type { Channel } from '../../model/interaction.ts'
import type { Passage } from '../../model/report.ts'
import { spanAt, spansIn, type TurnSpan } from '../../model/span.ts'
import { hashRange, numberOf } from '../../similarity/grams.ts'
import { hitOf, hitsFrom } from '../../text/phrases.ts'
import { tokenAt, type Sentence } from '../../text/tokens.ts'

export interface Sent extends TurnSpan {
  readonly sentence: Sentence
  readonly key: number
  readonly words: number
  /** A set phrase. */
  readonly isSet: boolean
  /** Long enough to be held against others. */
  readonly isCompared: boolean
}

/** Where a sentence was first sent, and when last. */
export interface Seen {
  /** How many turns of the customer stood before it, the last time. */
  readonly run: number
  /** Sentences behind it in its turn, the last time. */
  readonly fromEnd: number
  readonly first: Sent
}

/** "Yes, please." is no sentence to be compared by. */
const MIN_WORDS = 3
/** "Thank you, that's great, just a moment while I look that up.": words of it, and words before what holds. */
const MOST_HOLD = 12
const HOLD_REACH = 6

/**
 * What of a turn is its message: no salutation, no signature, nothing that must be said, no goodbye, and nothing that only asks to wait,
 * which is said as often as need be.
 */
export function sentencesOf(turn: AnnotatedTurn, passages: readonly Passage[]): readonly Sent[] {
  const { id, tokens } = turn
  let isOpen = true
  return clausesIn(turn).flatMap((each): readonly Sent[] => {
    const sentence = behindGreeting(turn, each)
    // "Thank you for contacting us" is a goodbye at the end only.
    const isFirst = isOpen
    isOpen &&= sentence === undefined
    if (sentence === undefined || (!isFirst && says(turn, sentence, 'farewell'))) return []
    const { start, end, firstToken, endToken } = sentence
    const words = endToken - firstToken
    const key = numberOf(hashRange(tokens.hash, saidFrom(turn, sentence), endToken))
    if (onlyHolds(turn, sentence)) return []
    if (spansIn(passages, sentence).some(({ origin }) => origin === 'mandated')) return []
    const isSet = isSetPhrase(turn, sentence)
    return [{ turnId: id, start, end, sentence, words, isSet, isCompared: words >= MIN_WORDS, key }]
  })
}

/** Where a sentence begins, "as stated" before it left out: it says the same without. */
function saidFrom({ phrases }: AnnotatedTurn, { firstToken, endToken }: Sentence): number {
  const stated = hitOf(phrases, firstToken, firstToken + 1, 'as-stated')
  return stated !== undefined && stated.endToken < endToken ? stated.endToken : firstToken
}

/** A sentence without the salutation on its line; nothing where it stands in any other region, or is nothing else. */
function behindGreeting({ tokens, regions }: AnnotatedTurn, sentence: Sentence): Sentence | undefined {
  const region = spanAt(regions, sentence.start)
  if (region === undefined) return sentence
  const firstToken = tokenAt(tokens, region.end)
  if (region.kind !== 'greeting' || firstToken >= sentence.endToken) return undefined
  return { ...sentence, firstToken, start: tokens.start[firstToken]! }
}

/** "Bear with me while I look": not "our engineers are looking into it", which is all that some are ever told. */
export function onlyHolds({ phrases }: AnnotatedTurn, { firstToken, endToken }: Sentence): boolean {
  if (endToken - firstToken > MOST_HOLD) return false
  return hitOf(phrases, firstToken, firstToken + HOLD_REACH, 'hold-announcement') !== undefined
}

const SET: ReadonlySet<PhraseGroup> = new Set(['stock', 'hollow', 'greeting'])
/** Words beside a set phrase from which on they say something: "… has been logged with our maintenance team, who reply within 20 working days." */
const MIN_OWN = 10

/** Whether the sentence has a set phrase in it, and says little else. */
function isSetPhrase({ phrases }: AnnotatedTurn, { firstToken, endToken }: Sentence): boolean {
  let own = endToken - firstToken
  let reached = firstToken
  let isSet = false
  for (const hit of hitsFrom(phrases, firstToken, endToken)) {
    if (!SET.has(hit.group) || hit.endToken > endToken) continue
    isSet = true
    own -= Math.max(0, hit.endToken - Math.max(reached, hit.firstToken))
    reached = Math.max(reached, hit.endToken)
  }
  return isSet && own < MIN_OWN
}

/** What a sentence says that tells nothing. */
const COURTESIES = ['apology', 'reaction', 'gratitude'] as const satisfies readonly PhraseGroup[]
/** And one of a word or two: "Yes." */
const PLAIN = [
  'answer-plain',
  'settled',
  'closing',
  'hold-announcement',
] as const satisfies readonly PhraseGroup[]

/** Whether the turn tells this customer something that it did not tell before, courtesies aside. */
export function tellsMore(
  turn: AnnotatedTurn,
  sent: readonly Sent[],
  seen: ReadonlyMap<number, Seen>,
): boolean {
  return sent.some(({ key, isSet, isCompared, sentence }) => {
    if (isSet || seen.has(key)) return false
    const empty: readonly PhraseGroup[] = isCompared ? COURTESIES : [...COURTESIES, ...PLAIN]
    return !empty.some((group) => says(turn, sentence, group))
  })
}

/** Sentences at the end of a message that may be what closes every one: "Let me know how they do.", the hours, a telephone number. */
const MAX_FURNITURE = 4
/** Words of each: below a mail stands more than in a chat. */
const MOST_CLOSING = { chat: 8, email: 15 } as const

/** "Anna Holt" on a line of its own, above what stands below every mail of hers. */
function isNameLine({ text }: AnnotatedTurn, { start, end, isCompared, words }: Sent): boolean {
  if (isCompared && words > MIN_WORDS) return false
  const isAlone = text[start - 1] === '\n' && /^\s*(?:\n|$)/u.test(text.slice(end, end + 2))
  return (
    isAlone &&
    text
      .slice(start, end)
      .split(' ')
      .every((word) => /^\p{Lu}/u.test(word) && !/[!?:;,]$/u.test(word))
  )
}

/**
 * The last sentences of a turn, which says something new above them, where they closed an earlier one as well: no steps to follow, for who gets
 * the same steps again has been read as little as before.
 */
export function furnitureOf(
  turn: AnnotatedTurn,
  sent: readonly Sent[],
  seen: ReadonlyMap<number, Seen>,
  channel: Channel,
): ReadonlySet<Sent> {
  const isMail = channel === 'email'
  const signed = isMail ? sent.findLastIndex((each) => seen.has(each.key) && isNameLine(turn, each)) : -1
  const last = signed > 0 ? sent.slice(signed) : []
  const signature = last.every(({ key }) => seen.has(key)) ? last : []
  const found = new Set(signature)
  const reach = found.size + MAX_FURNITURE
  for (const each of sent.slice(0, sent.length - found.size).reverse()) {
    const before = seen.get(each.key)
    if (before === undefined) return found
    const isShort = each.words <= (isMail ? MOST_CLOSING.email : MOST_CLOSING.chat)
    const isClosing = found.size < reach && before.fromEnd < reach && isShort
    // Behind more that was said before, it is part of that.
    if (!isClosing || says(turn, each.sentence, 'instruction')) return new Set(signature)
    found.add(each)
  }
  return found
}
