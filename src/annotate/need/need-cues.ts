/** Which phrases of a customer's turn tell of how they are now, and are meant. */
import type { PhraseGroup } from '../../language/index.ts'
import { spanAt, type Span } from '../../model/span.ts'
import { hitsFrom, type PhraseHit } from '../../text/phrases.ts'
import type { UnnamedTurn } from '../names/customer-name.ts'

/** What was said in an earlier mail was said then; a signature or a greeting says nothing of how one is. */
export function isAside({ regions }: UnnamedTurn, span: Span): boolean {
  return spanAt(regions, span.start) !== undefined
}

/** A negation this many words before a named emotion takes it back: "not too worried". */
const NEGATION_REACH = 3

export function isTakenBack(hit: PhraseHit<PhraseGroup>, turn: UnnamedTurn): boolean {
  return (
    hit.group === 'emotion' &&
    hitsFrom(turn.phrases, hit.firstToken - NEGATION_REACH, hit.firstToken).some(
      ({ group, endToken }) => group === 'negation' && endToken <= hit.firstToken,
    )
  )
}

/** What somebody says of themselves whatever they were asked: "I'm so worried". */
const OUTRIGHT: ReadonlySet<PhraseGroup> = new Set(['emotion', 'hardship', 'escalation'])

/** Where the turn names a feeling, a hardship or a consequence outright. */
export function outrightHits(turn: UnnamedTurn): readonly PhraseHit<PhraseGroup>[] {
  return turn.phrases.filter(
    (hit) => OUTRIGHT.has(hit.group) && !isAside(turn, hit) && !isTakenBack(hit, turn),
  )
}

/** Whether it does so anywhere. */
export function isOutright(turn: UnnamedTurn): boolean {
  return outrightHits(turn).length > 0
}

/** Whether the turn tells of a death in the family. */
export function isBereaved(turn: UnnamedTurn): boolean {
  return turn.phrases.some((hit) => hit.group === 'bereavement' && !isAside(turn, hit))
}

/** Whom it befalls: "my mother is in intensive care"; a ward that asks for paper has nobody of its own there. */
const BEFALLEN: ReadonlySet<PhraseGroup> = new Set(['people', 'own-life', 'personal', 'undertaking'])

/** Whether the turn tells of what is nearly as grave as a death, and of whom it befalls. */
export function isGrave(turn: UnnamedTurn): boolean {
  return tellsOf(turn, 'grave') && turn.phrases.some(({ group }) => BEFALLEN.has(group))
}

/** Whether the turn tells of a life in danger, of grave illness or loss, or of despair and pain; "I want to die, haha" does not. */
export function tellsOf(turn: UnnamedTurn, group: 'peril' | 'grave' | 'anguish'): boolean {
  return (
    turn.phrases.some((hit) => hit.group === group && !isAside(turn, hit)) &&
    !turn.phrases.some((hit) => hit.group === 'play')
  )
}

/**
 * Whether the turn tells of somebody shaken or on the floor, and not, in that sentence or the next, that all is well: "she was quite shaken but is
 * fine now". Thanks say nothing of it.
 */
export function isShaken(turn: UnnamedTurn): boolean {
  const { phrases, tokens } = turn
  const last = phrases.findLast((hit) => hit.group === 'shaken' && !isAside(turn, hit))
  if (last === undefined || phrases.some(({ group }) => group === 'play')) return false
  const at = tokens.sentences.findIndex(({ endToken }) => endToken >= last.endToken)
  const end = (tokens.sentences[at + 1] ?? tokens.sentences[at])?.endToken ?? last.endToken
  const behind = hitsFrom(phrases, last.endToken, end)
  const thanks = new Set(behind.filter(({ group }) => group === 'gratitude').map(({ start }) => start))
  return !behind.some(({ group, start }) => group === 'settled' && !thanks.has(start))
}

/** Words up to which a turn can be nothing but an errand. */
const LONGEST_ERRAND = 32

/** What tells of trouble by itself. */
export const troubleGroups: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  'emotion',
  'confusion',
  'hardship',
  'bereavement',
  'grave',
  'peril',
  'anguish',
  'shaken',
  'repeated-contact',
  'consequence',
  'escalation',
  'failure',
  'loss',
  'unheard',
])

/** What makes an errand more than one, where it stands outside the words of the errand: haste and how long it takes, too. */
const TROUBLE: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  ...troubleGroups,
  'urgency',
  'repetition',
  'duration',
  'pressure',
])

/** "I left my scarf in your cafe", "I was told to ask for Tom", "are you a real person?", and no word of trouble beside it. */
export function isPlainErrand({ phrases, tokens }: UnnamedTurn): boolean {
  if (tokens.count > LONGEST_ERRAND) return false
  const errands = phrases.filter(({ group }) => group === 'calm')
  if (errands.length === 0) return false
  return phrases.every(
    (hit) =>
      !TROUBLE.has(hit.group) ||
      errands.some((errand) => hit.endToken > errand.firstToken && hit.firstToken < errand.endToken),
  )
}
