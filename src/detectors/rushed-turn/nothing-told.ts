/** Replies that tell the customer nothing of the matter: set phrases, sympathy in a word, and taking note. */
import type { Lexicon } from '../../annotate/lexicon.ts'
import { clausesIn } from '../../annotate/questions/clauses.ts'
import { besideSetPhrase, holdsNumber, isOwn, setGroups } from '../../annotate/questions/own-answer.ts'
import type { AnnotatedTurn, Run, Traced } from '../../annotate/types.ts'
import { holds, says } from '../../annotate/words.ts'
import type { PhraseGroup } from '../../language/index.ts'
import { spanAt } from '../../model/span.ts'
import { hitsFrom } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import type { Sentence } from '../../text/tokens.ts'

/** "I've noted that. Thanks for chatting, bye!": it takes note, and does nothing. */
export function isNoted({ turns }: Run, { lexicon }: Traced): boolean {
  return (
    turns.some((turn) => holds(turn, 'noted')) &&
    turns.every((turn) =>
      turn.tokens.sentences.every((each) => isFrame(turn, each) || isRote(turn, each, lexicon)),
    )
  )
}

/**
 * "I see. Sorry about that. Anything else I can help with?": set phrases, goodbyes and sympathy in a word, and nothing told, asked, promised or
 * done. Weaker than `saysNothing`, to which "sorry about that" answers.
 */
export function tellsNothing({ turns }: Run, { lexicon }: Traced): boolean {
  return turns.every((turn) =>
    clausesIn(turn).every((each) => {
      if (isFrame(turn, each)) return true
      const own = besideSetPhrase(turn, each, lexicon)
      if (own === each && !isOwn(turn, each)) return true
      const tells = endsAsQuestion(turn.text, own) || TELLS.some((group) => says(turn, own, group))
      return !tells && !holdsNumber(turn, own) && isRote(turn, own, lexicon, SYMPATHY)
    }),
  )
}

/** By an agent, "sorted" and "fixed" say what became of it. */
const SYMPATHY: ReadonlySet<PhraseGroup> = new Set([
  ...[...setGroups].filter((group) => group !== 'settled'),
  'apology',
  'reaction',
  'addressing',
  'back-channel',
])
const TELLS = [
  'answer-outcome',
  'answer-time',
  'answer-reason',
  'answer-unknown',
  'commitment',
  'hold-announcement',
  'transfer',
  'instruction',
  'own-deed',
] as const

/** Whether a sentence is the frame of a mail, or what it quotes. */
function isFrame({ regions }: AnnotatedTurn, { start }: Sentence): boolean {
  const kind = spanAt(regions, start)?.kind
  return kind !== undefined && kind !== 'greeting'
}

const SET: ReadonlySet<PhraseGroup> = new Set([...setGroups, 'back-channel'])

/** Words with content that may stand beside a set phrase: "for chatting, Anna". */
const MOST_BESIDES = 2

/** Whether a sentence says nothing beside taking note, or hardly anything beside a set phrase. */
function isRote(
  { tokens, phrases }: AnnotatedTurn,
  sentence: Sentence,
  { functionWords }: Lexicon,
  set: ReadonlySet<PhraseGroup> = SET,
): boolean {
  const hits = hitsFrom(phrases, sentence.firstToken, sentence.endToken)
  const isNote = hits.some(({ group }) => group === 'noted')
  const rote = hits.filter(({ group }) => group === 'noted' || set.has(group))
  let left = rote.length > 0 && !isNote ? MOST_BESIDES : 0
  // Hits come in their order, and so do tokens: each is looked at once.
  let next = 0
  let covered = sentence.firstToken
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    for (; next < rote.length && rote[next]!.firstToken <= token; next++)
      covered = Math.max(covered, rote[next]!.endToken)
    if (token >= covered && !functionWords.has(tokens.hash[token]!)) left--
  }
  return left >= 0
}
