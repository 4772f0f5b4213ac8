/**
 * What an agent says before they answer anything: a greeting, "mm hm", "one moment", who they are, what they need to know first;
 * and a mere goodbye. None of it is a reply to trouble, and none of it is a reply that fails to be one.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { spanAt } from '../../model/span.ts'
import { hitsFrom } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { TokenKind, type Sentence } from '../../text/tokens.ts'
import { clausesOf } from '../questions/clauses.ts'
import { deedIn } from './deeds.ts'
import type { Lexicon } from '../lexicon.ts'
import type { AnnotatedTurn } from '../types.ts'
import { introducesSelf } from '../words.ts'

/** Whether all of the turn is preliminary, or it says nothing at all. */
export function isPreliminary(turn: AnnotatedTurn, lexicon: Lexicon): boolean {
  return turn.tokens.sentences.every((sentence) => {
    const region = spanAt(turn.regions, sentence.start)
    if (region !== undefined && region.kind !== 'greeting') return true
    // "I can send Colin tomorrow at two?" is a reply.
    if (endsAsQuestion(turn.text, sentence)) return deedIn(turn, sentence, 0) === 0
    return clausesOf(turn, sentence).every((clause) => isEmpty(turn, clause, lexicon))
  })
}

/** Words that say no more than the phrases they stand beside, and so many others where one announces or asks something. */
function isEmpty(turn: AnnotatedTurn, clause: Sentence, lexicon: Lexicon): boolean {
  const hits = hitsFrom(turn.phrases, clause.firstToken, clause.endToken)
  const leadsOn = hits.some(({ group }) => LEADING.has(group)) || introducesSelf(turn, clause)
  // "We can." and "No." say something in function words alone.
  if (!leadsOn && hits.some(({ group }) => TELLING.has(group)) && !hits.some(isHeard)) return false
  let others = 0
  let covered = clause.firstToken
  let next = 0
  for (let token = clause.firstToken; token < clause.endToken; token++) {
    for (; next < hits.length && hits[next]!.firstToken <= token; next++)
      if (EMPTY.has(hits[next]!.group)) covered = Math.max(covered, hits[next]!.endToken)
    if (token >= covered && carries(turn, token, lexicon)) others++
  }
  return others <= (leadsOn ? MOST_BESIDE : 0)
}

function isHeard({ group }: { readonly group: PhraseGroup }): boolean {
  return group === 'back-channel'
}

/** Of "I'll just need to take you through security first": what stands beside the phrase. */
const MOST_BESIDE = 4

/** A number, or a word of content that is nobody's name. */
function carries({ tokens, names }: AnnotatedTurn, token: number, { functionWords }: Lexicon): boolean {
  if (tokens.kind[token] === TokenKind.mark || functionWords.has(tokens.hash[token]!)) return false
  return spanAt(names, tokens.start[token]!) === undefined
}

const TELLING: ReadonlySet<PhraseGroup> = new Set(['answer-statement', 'negation'])
const LEADING: ReadonlySet<PhraseGroup> = new Set([
  'preliminary',
  'hold-announcement',
  'name-request',
  'farewell',
])
const EMPTY: ReadonlySet<PhraseGroup> = new Set([
  ...LEADING,
  'back-channel',
  'greeting',
  'generic-salutation',
])
