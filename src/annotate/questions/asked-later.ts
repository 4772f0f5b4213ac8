/** What a customer asks and protests behind a reply: by it the questions before are known to be open. */
import { endsAsQuestion } from '../../text/questions.ts'
import { hitOf, hitsFrom } from '../../text/phrases.ts'
import type { Sentence } from '../../text/tokens.ts'
import { clausesIn } from './clauses.ts'
import { isStated } from './stated.ts'
import type { Lexicon } from '../lexicon.ts'
import { stemsOf } from '../stems.ts'
import type { AnnotatedTurn, Run } from '../types.ts'
import { holds, says } from '../words.ts'

/** Stems of what a run asks, tells beside where it asks, and says in all where it protests. */
export interface Asked {
  readonly questions: ReadonlySet<string>
  /** Each of its questions as `questionKey` writes it; worked out when it is first asked for. */
  readonly wholes: () => ReadonlySet<string>
  /** Stems of each short question that no word opens, of the first `MOST_NAMED`: "and the hub?" */
  readonly named: readonly ReadonlySet<string>[]
  readonly told: ReadonlySet<string>
  /** Of all it says, where it protests; else none. */
  readonly protests: ReadonlySet<string>
  /** Of all it says, where it says that it was asked before; else none. */
  readonly again: ReadonlySet<string>
}

const asked = new WeakMap<Run, Asked>()

/** What the run asks and protests; worked out once, since up to `MAX_LATER` answers before it ask for it. */
export function askedIn(run: Run, lexicon: Lexicon): Asked {
  const known = asked.get(run)
  if (known !== undefined) return known
  const sentences = run.turns.flatMap((turn) =>
    clausesIn(turn).map((sentence) => ({ turn, sentence, asks: isQuestion(turn, sentence) })),
  )
  const stems = (those: typeof sentences): ReadonlySet<string> =>
    new Set(those.flatMap(({ turn, sentence }) => [...stemsOf(turn, lexicon, sentence)]))
  const isProtest = sentences.some(({ turn, sentence }) =>
    PROTESTS.some((group) => says(turn, sentence, group)),
  )
  const asking = sentences
    .filter(({ asks }) => asks)
    .map((each) => ({ ...each, sentence: behindThanks(each.turn, each.sentence) }))
  // What is told beside a question may be told since the one before is open; what nothing is asked beside carries on.
  const told = asking.length > 0 ? sentences.filter(({ asks }) => !asks) : []
  const isAgain = isProtest || run.turns.some((turn) => holds(turn, 'asked-already'))
  let wholes: ReadonlySet<string> | undefined
  const found = {
    questions: stems(asking),
    wholes: () =>
      (wholes ??= new Set(asking.map(({ turn, sentence }) => questionKey(stemsOf(turn, lexicon, sentence))))),
    named: asking
      .filter(({ turn, sentence }) => onlyNames(turn, sentence))
      .slice(0, MOST_NAMED)
      .map(({ turn, sentence }) => stemsOf(turn, lexicon, sentence)),
    told: stems(told),
    protests: stems(isProtest ? sentences : []),
    again: stems(isAgain ? sentences : []),
  }
  asked.set(run, found)
  return found
}

/** "Great, but is the lounge open?" asks what "Is the lounge open?" did. */
function behindThanks({ phrases }: AnnotatedTurn, sentence: Sentence): Sentence {
  let { firstToken } = sentence
  for (;;) {
    const said = THANKS.map((group) => hitOf(phrases, firstToken, firstToken + 1, group)).find(
      (hit) => hit !== undefined && hit.endToken < sentence.endToken,
    )
    if (said === undefined) return { ...sentence, firstToken }
    firstToken = said.endToken
  }
}

const THANKS = ['settled', 'gratitude', 'back-channel'] as const

/** The stems of a question in one string, whatever their order: two questions of one key ask the same words. */
export function questionKey(stems: ReadonlySet<string>): string {
  return [...stems].sort().join(' ')
}

function isQuestion(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return (
    endsAsQuestion(turn.text, sentence) ||
    says(turn, sentence, 'request') ||
    hitsFrom(turn.phrases, sentence.firstToken, sentence.endToken).some(
      (hit) => hit.group === 'question' && !isStated(turn, sentence, hit),
    )
  )
}

/** Words of the longest question that only names something. */
const MOST_NAMING = 7

/** Held against each question before: more than anybody asks at once. */
const MOST_NAMED = 10

/** "And the hub?", "but the small dog?" */
function onlyNames(turn: AnnotatedTurn, sentence: Sentence): boolean {
  const { firstToken, endToken } = sentence
  if (endToken - firstToken > MOST_NAMING || !endsAsQuestion(turn.text, sentence)) return false
  return !OPENED.some((group) => says(turn, sentence, group))
}

const OPENED = ['question', 'request', 'asks-which', 'asks-time', 'asks-amount'] as const

/** What says that a reply was none. */
export const PROTESTS = ['escalation', 'repeated-contact', 'unheard', 'protest'] as const
