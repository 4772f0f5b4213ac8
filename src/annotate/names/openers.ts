/** What people say before they come to a name. */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf } from '../../text/phrases.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isCapitalisedAt, isJoined } from './name-at.ts'

/** The first token from `first` on behind greetings and what opens a reply: "yes hello good morning it's". */
export function behindOpeners({ text, tokens, phrases, lexicon }: UnnamedTurn, first: number): number {
  let at = first
  // "Hello love brenda": in small letters, for "Hello Star Taxis" calls a firm.
  const isAddress = (token: number): boolean =>
    lexicon.addressWords.has(foldedToken(text, tokens, token)) &&
    !lexicon.nicknames.has(foldedToken(text, tokens, token)) &&
    !isCapitalisedAt(text, tokens.start[token]!, tokens.end[token]!)
  while (at < Math.min(first + MOST_OPENERS, tokens.count)) {
    const greeting = hitOf(phrases, at, at + 1, 'greeting')
    if (greeting !== undefined) at = greeting.endToken
    else if (lexicon.replyOpeners.has(foldedToken(text, tokens, at)) || (at > first && isAddress(at))) at++
    else break
  }
  return at
}

const MOST_OPENERS = 8

/** Whether the folded word is a listed given name, and no other word. */
export function isGiven(word: string, { nicknames, commonNames, ambiguousNames }: Lexicon): boolean {
  return !ambiguousNames.has(word) && (nicknames.has(word) || commonNames.has(word))
}

/** The same, or its letters are more than `least`, in log-odds, like a name. */
export function isLikeName(word: string, least: number, lexicon: Lexicon): boolean {
  return isGiven(word, lexicon) || (lexicon.hasNameWeights && lexicon.nameLikeness(word) > least)
}

/** "No soy Dora": whether what stands right before the word denies it; "no, it's Josh" and "not a voucher - Josh" deny something else. */
export function isDeniedAt({ text, tokens, phrases }: UnnamedTurn, token: number): boolean {
  const denied = hitOf(phrases, token - MOST_DENIAL, token, 'negation')
  return denied !== undefined && !/[^\p{L}\s'’]/u.test(text.slice(denied.end, tokens.start[token]))
}

/** Tokens of a denial and what stands between it and what it denies: "this is not". */
const MOST_DENIAL = 3

/** "to sanjay", "my husband norman", "the tenant linda": whether the words before one say that somebody is told of. */
export function isOthers({ text, tokens, lexicon }: UnnamedTurn, token: number): boolean {
  for (let at = token - 1; at >= Math.max(0, token - MOST_OWNED); at--) {
    if (!isJoined(text, tokens, at + 1)) return false
    const word = foldedToken(text, tokens, at)
    // "on it's christopher"
    const isOwner = lexicon.ownNameOpeners.has(word) || lexicon.otherPersons.has(word)
    if (lexicon.nounOpeners.has(word) && (at === token - 1 || isOwner)) return true
  }
  return false
}

/** Words from "my" to the name of whoever is mine: "my husband norman". */
const MOST_OWNED = 2

/** Whether a phrase of one of the groups ends right before the token: "hi josh", "cheers baljit". */
export function isBehind({ phrases }: UnnamedTurn, token: number, groups: readonly PhraseGroup[]): boolean {
  for (let from = Math.max(0, token - MOST_PHRASE); from < token; from++)
    for (const group of groups) if (hitOf(phrases, from, from + 1, group)?.endToken === token) return true
  return false
}

/** Tokens of a title, a greeting or a closing. */
const MOST_PHRASE = 4

export const TITLES: readonly PhraseGroup[] = ['honorific']
export const GREETINGS: readonly PhraseGroup[] = ['greeting']
export const CLOSINGS: readonly PhraseGroup[] = ['closing', 'gratitude']
