/**
 * Whether a reply only gives back what the customer wants done. "I'm frightened he'll stop breathing. Can I swap it at Elm Road?" tells of
 * trouble and comes with an errand; "Elm Road can swap it, yes" takes up the errand, and passes the trouble over.
 *
 * Blind spot: trouble and errand in one sentence, or in speech without full stops, are not told apart.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { hitsFrom } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import type { Sentence } from '../../text/tokens.ts'
import { echoedWords, type Facts } from './facts.ts'
import { isTakenBack, troubleGroups } from '../need/need-cues.ts'
import { spokenSentences } from '../spoken-sentences.ts'
import type { Annotated, AnnotatedTurn } from '../types.ts'
import { contentWords, says } from '../words.ts'

/** Share of a sentence's words of content from which on the customer's are all it has to say. */
const RESTATING = 0.5

/** Whether all that the agent's sentence takes up is the errand, with little of its own and no word to the customer as a person. */
export function restatesErrand(
  turn: AnnotatedTurn,
  sentence: Sentence,
  facts: Facts,
  annotated: Annotated,
): boolean {
  // Who asks about the errand may be on the way to the trouble.
  if (endsAsQuestion(turn.text, sentence) || TO_PERSON.some((group) => says(turn, sentence, group)))
    return false
  const echoed = echoedWords(turn, sentence, facts)
  if (echoed.length === 0) return false
  const content = contentWords(turn, annotated.lexicon, sentence).size
  const errand = errandWords(annotated)
  return echoed.length >= RESTATING * content && echoed.every((word) => errand.has(word))
}

const TO_PERSON = [
  'greeting',
  'reaction',
  'apology',
  'comfort',
  'occasion',
  'confession',
  'interpretation',
  'emotion',
] as const satisfies readonly PhraseGroup[]

/** Need of a turn from which on it tells of trouble. */
const NEEDY = 0.5
/** Log-odds of need below which a sentence of such a turn, by itself, tells of an errand. */
const CALM = -1

const known = new WeakMap<Annotated, ReadonlySet<number>>()

/** Hashes of words that only errands were told in; none where the language has no model of need. */
function errandWords(annotated: Annotated): ReadonlySet<number> {
  const held = known.get(annotated) ?? errandIn(annotated)
  known.set(annotated, held)
  return held
}

function errandIn({ turns, lexicon }: Annotated): ReadonlySet<number> {
  const trouble = new Set<number>()
  const errand = new Set<number>()
  for (const turn of turns) {
    if (turn.role !== 'customer' || !turn.spoken) continue
    const sentences = spokenSentences(turn)
    // Calm turns may tell how the trouble began, or more of it when asked.
    const told = (turn.need ?? 0) >= NEEDY ? troubled(turn, sentences) : sentences
    for (const sentence of sentences) {
      const words = told.includes(sentence) ? trouble : errand
      for (const word of contentWords(turn, lexicon, sentence)) words.add(word)
    }
  }
  for (const word of trouble) errand.delete(word)
  return errand
}

/** The sentences that tell of trouble by themselves; all of them where none does, or where it cannot be told. */
function troubled(turn: AnnotatedTurn, sentences: readonly Sentence[]): readonly Sentence[] {
  const { needModel } = turn.lexicon
  if (needModel === null) return sentences
  const told = sentences.filter(
    (sentence) => namesTrouble(turn, sentence) || needModel.logOdds(turn, turn.names, [sentence]) >= CALM,
  )
  return told.length === 0 ? sentences : told
}

function namesTrouble(turn: AnnotatedTurn, { firstToken, endToken }: Sentence): boolean {
  return hitsFrom(turn.phrases, firstToken, endToken).some(
    (hit) => troubleGroups.has(hit.group) && !isTakenBack(hit, turn),
  )
}
