/** What the model `call` sees of a name in an agent's turn: the words and signs around it, and where in its sentence it stands. */
import { hashWord } from '../../text/hash-word.ts'
import { sentenceOf, tokenText } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import { isCapitalised } from './name-at.ts'

/** The name as token range, its titles included: `at`, and where it itself begins. */
export interface NamePlace {
  readonly at: number
  readonly firstToken: number
  readonly endToken: number
}

/** Words before and behind a sentence's name beyond which how many there are tells no more. */
const FAR = 6
/** Words of its sentence on either side that are looked at. */
const MOST_WORDS = 30

/** Distinct hashes. Nothing of the name itself is among them but its capital, its title and how many words it has. */
export function callFeatures(turn: UnnamedTurn, { at, firstToken, endToken }: NamePlace): Uint32Array {
  const { text, tokens } = turn
  const sentence = sentenceOf(tokens, firstToken)
  const first = sentence?.firstToken ?? 0
  const end = sentence?.endToken ?? tokens.count
  const word = (i: number): string =>
    i < 0 ? '^' : i >= tokens.count ? '$' : foldText(tokenText(text, tokens, i)).replaceAll(/['’]/gu, '')
  const gap = (i: number): string => gapBefore(turn, i)
  const [before, behind] = [Math.min(at - first, FAR), Math.min(end - endToken, FAR)]
  const isCapital = isCapitalised(tokenText(text, tokens, firstToken))
  const features = [
    `titled ${firstToken > at}`,
    `capital ${isCapital}`,
    `words ${endToken - firstToken}`,
    `before ${before}`,
    `behind ${behind}`,
    `alone ${before === 0} ${behind === 0}`,
    `turn ${Math.min(at, 3)}`,
    `ends ${endToken >= tokens.count}`,
    `marks ${gap(at)} ${gap(endToken)}`,
    `left ${gap(at)}`,
    `right ${gap(endToken)}`,
    `before, right ${Math.min(before, 2)} ${gap(endToken)}`,
    `behind, left ${Math.min(behind, 2)} ${gap(at)}`,
    `-1 ${word(at - 1)}`,
    `-2 ${word(at - 2)}`,
    `-3 ${word(at - 3)}`,
    `-2-1 ${word(at - 2)} ${word(at - 1)}`,
    `-1, left ${word(at - 1)} ${gap(at)}`,
    `ending, left ${word(at - 1).slice(-2)} ${gap(at)}`,
    `+1 ${word(endToken)}`,
    `+2 ${word(endToken + 1)}`,
    `+1+2 ${word(endToken)} ${word(endToken + 1)}`,
    `+1, right ${word(endToken)} ${gap(endToken)}`,
    `opens ${first < at ? word(first) : '^'}`,
  ]
  for (let i = Math.max(first, at - MOST_WORDS); i < at; i++) features.push(`some - ${word(i)}`)
  for (let i = endToken; i < Math.min(end, endToken + MOST_WORDS); i++) features.push(`some + ${word(i)}`)
  return Uint32Array.from(new Set(features.map((feature) => hashWord(feature) >>> 0)))
}

/** The signs before a token, spaces left out; lines' ends as a stroke. */
function gapBefore({ text, tokens }: UnnamedTurn, token: number): string {
  if (token <= 0) return '^'
  const start = tokens.end[token - 1]!
  const end = token < tokens.count ? tokens.start[token]! : text.length
  const signs = text
    .slice(start, Math.min(end, start + MOST_SIGNS))
    .replaceAll('\n', '/')
    .replaceAll(' ', '')
  return signs === '' ? (token < tokens.count ? '_' : '$') : signs
}

const MOST_SIGNS = 4
