/**
 * What is said without full stops, as speech is often written down ("morning the bus never came how do i get to stoke"), in the parts
 * that phrases show: where a question, another statement or something said by rote opens.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { firstHit } from '../../text/phrases.ts'
import type { Sentence } from '../../text/tokens.ts'
import type { AnnotatedTurn } from '../types.ts'

/** Words of the shortest part behind a cut; before one a single "ok" may stand. */
const MIN_PART = 3
/** Where one of these begins, a part does. What is said by rote goes on to the next, as its phrases are only what it begins with. */
const OPENING: ReadonlySet<PhraseGroup> = new Set(['clause-opener', 'request', 'stock', 'farewell', 'hollow'])
const MARKS = new Set('.?!…;？！。')

/** The sentence itself where it ends in a mark, or is too short to hold two parts. Parts are in order and leave nothing out. */
export function clausesOf(
  { text, tokens, phrases }: Pick<AnnotatedTurn, 'text' | 'tokens' | 'phrases'>,
  sentence: Sentence,
): readonly Sentence[] {
  const { firstToken, endToken } = sentence
  if (endToken - firstToken <= MIN_PART || MARKS.has(text.charAt(sentence.end - 1))) return [sentence]
  const parts: Sentence[] = []
  let rest = sentence
  // "how do i" is one opening, though "do i need" begins in it.
  let openedTo = firstToken
  for (let i = firstHit(phrases, firstToken); i < phrases.length; i++) {
    const { group, firstToken: cut, endToken: opened } = phrases[i]!
    if (cut > endToken - MIN_PART) break
    if (!OPENING.has(group) || cut < openedTo) continue
    openedTo = opened
    if (cut === rest.firstToken) continue
    parts.push({ ...rest, endToken: cut, end: tokens.end[cut - 1]! })
    rest = { ...rest, firstToken: cut, start: tokens.start[cut]! }
  }
  return [...parts, rest]
}

/** Those of all sentences of a turn. */
export function clausesIn(turn: Pick<AnnotatedTurn, 'text' | 'tokens' | 'phrases'>): readonly Sentence[] {
  return turn.tokens.sentences.flatMap((sentence) => clausesOf(turn, sentence))
}
