/**
 * What in an agent's own words goes beyond the matter in hand: the customer's life taken up, a question about it, praise,
 * something of the agent's own life, an apology or thanks that says what for, an action with an owner and a time.
 * Each needs two halves of evidence, for precision.
 */
import type { PassageOrigin } from '../../model/report.ts'
import { spanAt, spansIn } from '../../model/span.ts'
import { firstHit, hitsFrom } from '../../text/phrases.ts'
import { hashWord } from '../../text/scan.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { type Sentence, type Tokens } from '../../text/tokens.ts'
import type { PhraseGroup } from '../../language/index.ts'
import { discourtesies } from './discourtesy.ts'
import type { Facts } from '../empathy/facts.ts'
import { isHistory, type Annotated, type AnnotatedTurn, type Traced } from '../types.ts'
import { isUnmarked, says, tellsWhen } from '../words.ts'

export const efforts = [
  'personal-detail',
  'personal-question',
  'compliment',
  'small-talk',
  'specific-apology',
  'specific-thanks',
  'owned-action',
] as const
export type Effort = (typeof efforts)[number]

/** Hash of a word of the customer's life → index of the first turn in which the customer said it. */
export function lifeOf({ turns }: Annotated): Facts {
  const first = new Map<number, number>()
  for (const { role, spoken, index, text, tokens, phrases, regions } of turns) {
    if (role !== 'customer' || !spoken) continue
    for (const { group, firstToken, endToken, start } of phrases) {
      if (group !== 'personal' || isHistory(spanAt(regions, start))) continue
      for (let i = firstToken; i < endToken; i++)
        if (!first.has(owner(tokens, i, text))) first.set(owner(tokens, i, text), index)
    }
  }
  return first
}

/** The hash of a token without the "'s" of its owner, so that "my mum's in a home" and "your mum" meet. */
function owner({ hash, start, end }: Tokens, index: number, text: string): number {
  const stop = end[index]! - 2
  const isOwner = stop > start[index]! && text[stop + 1] === 's' && APOSTROPHES.includes(text[stop]!)
  return isOwner ? hashWord(text.slice(start[index], stop)) : hash[index]!
}

const APOSTROPHES = "'’"

/** Whether the sentence takes up a word of the customer's life. */
function isOfLife({ tokens, text, index }: AnnotatedTurn, sentence: Sentence, life: Facts): boolean {
  if (life.size === 0) return false
  for (let i = sentence.firstToken; i < sentence.endToken; i++)
    if ((life.get(owner(tokens, i, text)) ?? index) < index) return true
  return false
}

/** Other interactions with the same sentence from which on it is routine. */
const ROUTINE_SUPPORT = 3
/** Words from which on an apology or thanks can say what for. */
const MIN_APOLOGY_WORDS = 7
const MIN_THANKS_WORDS = 9

/** One of these stands in whatever shows effort; few sentences have one, so that nothing else is looked at in the rest. */
const TELLING: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  'sure-question',
  'person-question',
  'wish',
  'occasion',
  'compliment',
  'praise',
  'own-life',
  'confession',
  'own-apology',
  'thanks-for',
  'own-action',
  'own-deed',
])

const NONE: readonly Effort[] = []

/** The effort the sentence shows, the most telling kind first. Nothing where its words are not the agent's own. */
export function effortIn(
  turn: AnnotatedTurn,
  sentence: Sentence,
  life: Facts,
  traced: Traced,
): readonly Effort[] {
  if (!isTelling(turn, sentence) || !isOwn(turn, sentence, traced)) return NONE
  const said = new Set<PhraseGroup>()
  for (const { group, endToken } of hitsFrom(turn.phrases, sentence.firstToken, sentence.endToken))
    if (endToken <= sentence.endToken) said.add(group)
  // "Most people don't read their policy before they buy it" comforts nobody.
  if (discourtesies.some((group) => said.has(group))) return NONE
  const asks = turn.text.charAt(sentence.end - 1) === '?'
  const isLife = !said.has('case-word') && isOfLife(turn, sentence, life)
  const found: Effort[] = []
  if (asksPerson(turn, sentence) || (asks && isLife && said.has('person-question')))
    found.push('personal-question')
  if (!asks && ((isLife && said.has('wish')) || said.has('occasion'))) found.push('personal-detail')
  if (!asks && (said.has('compliment') || said.has('praise'))) found.push('compliment')
  if (said.has('own-life') && life.size > 0) found.push('small-talk')
  if (apologises(said, sentence)) found.push('specific-apology')
  if (thanks(said, sentence)) found.push('specific-thanks')
  if (!asks && owns(turn, sentence, said)) found.push('owned-action')
  return found
}

/** "Are you both all right?": a question about the person whatever it takes up; without marks nothing else tells that it asks. */
export function asksPerson(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return says(turn, sentence, 'sure-question') && (endsAsQuestion(turn.text, sentence) || isUnmarked(turn))
}

function isTelling({ phrases }: AnnotatedTurn, { firstToken, endToken }: Sentence): boolean {
  for (let i = firstHit(phrases, firstToken); i < phrases.length && phrases[i]!.firstToken < endToken; i++)
    if (TELLING.has(phrases[i]!.group)) return true
  return false
}

type Groups = ReadonlySet<PhraseGroup>

function wordsIn({ firstToken, endToken }: Sentence): number {
  return endToken - firstToken
}

function apologises(said: Groups, sentence: Sentence): boolean {
  return (
    said.has('confession') ||
    (said.has('own-apology') && said.has('apology') && wordsIn(sentence) >= MIN_APOLOGY_WORDS)
  )
}

function thanks(said: Groups, sentence: Sentence): boolean {
  return said.has('thanks-for') && said.has('thanks-effect') && wordsIn(sentence) >= MIN_THANKS_WORDS
}

function owns(turn: AnnotatedTurn, sentence: Sentence, said: Groups): boolean {
  return (
    (said.has('own-action') && (said.has('in-person') || tellsWhen(turn, sentence))) ||
    (said.has('own-deed') && said.has('in-person'))
  )
}

/** Where words may come from that are the agent's own; a template so far only where few others hold it. */
const OWN: ReadonlySet<PassageOrigin> = new Set<PassageOrigin>(['own', 'stock', 'template'])

/** Neither pasted, nor quoted, nor said in several other interactions. */
export function isOwn(turn: AnnotatedTurn, sentence: Sentence, { passages }: Traced): boolean {
  return (
    !isHistory(spanAt(turn.regions, sentence.start)) &&
    spansIn(passages[turn.index]!, sentence).every(
      ({ origin, support = 0 }) => OWN.has(origin) && support < ROUTINE_SUPPORT,
    )
  )
}
