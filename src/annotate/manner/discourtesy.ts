/** Rude, dismissive and blaming words in an agent's turn, leaving out what is quoted, reported or taken back. */
import type { PhraseGroup } from '../../language/index.ts'
import type { Passage } from '../../model/report.ts'
import { contains, spanAt, type Span } from '../../model/span.ts'
import { hitsFrom, type PhraseHit } from '../../text/phrases.ts'
import type { Sentence } from '../../text/tokens.ts'
import { isHistory, type AnnotatedTurn } from '../types.ts'

export const discourtesies = ['rude', 'blaming', 'dismissive'] as const
export type Discourtesy = (typeof discourtesies)[number]

export interface DiscourteousSpan extends Span {
  readonly kind: Discourtesy
}

/** At most one a sentence: the first of the gravest kind. */
export function discourtesyIn(
  turn: AnnotatedTurn,
  passages: readonly Passage[],
): readonly DiscourteousSpan[] {
  if (!turn.phrases.some(({ group }) => KINDS.has(group))) return NONE
  const quoted = quotations(turn.text)
  return turn.tokens.sentences.flatMap((sentence) => {
    const hits = hitsFrom(turn.phrases, sentence.firstToken, sentence.endToken)
    const found = hits.flatMap((hit): readonly DiscourteousSpan[] => {
      const kind = KINDS.get(hit.group)
      if (kind === undefined || hit.endToken > sentence.endToken) return []
      const isMeant =
        (hit.group !== 'discourtesy-alone' || standsAlone(turn.text, hit)) &&
        !quoted.some((span) => contains(span, hit)) &&
        !isElsewhere(turn, passages, hit) &&
        !isReported(hits, hit) &&
        !isHarmless(turn, hit) &&
        !isTakenBack(turn, sentence, hit)
      return isMeant ? [{ kind, start: hit.start, end: hit.end }] : []
    })
    const gravest = discourtesies.find((kind) => found.some((one) => one.kind === kind))
    return found.filter(({ kind }) => kind === gravest).slice(0, 1)
  })
}

const KINDS: ReadonlyMap<PhraseGroup, Discourtesy> = new Map<PhraseGroup, Discourtesy>([
  ...discourtesies.map((kind) => [kind, kind] as const),
  ['belittling', 'rude'],
  ['discourtesy-alone', 'dismissive'],
])

const NONE: readonly DiscourteousSpan[] = []

/** Quoted history and mandated text are not the agent's own words. */
function isElsewhere(turn: AnnotatedTurn, passages: readonly Passage[], { start }: Span): boolean {
  const origin = spanAt(passages, start)?.origin
  return origin === 'quoted' || origin === 'mandated' || isHistory(spanAt(turn.regions, start))
}

/** "You said the driver told you to shut up": the words are somebody else's. */
function isReported(hits: readonly PhraseHit<PhraseGroup>[], hit: PhraseHit): boolean {
  return hits.some(({ group, firstToken }) => group === 'reporting' && firstToken < hit.firstToken)
}

/** "It'll stop whining", "all day Friday": words around the phrase that make it another one. */
function isHarmless({ phrases }: AnnotatedTurn, hit: PhraseHit): boolean {
  return hitsFrom(phrases, Math.max(0, hit.firstToken - REACH), hit.endToken).some(
    ({ group, endToken }) => group === 'harmless' && endToken > hit.firstToken,
  )
}

/** How many words before the phrase a negation takes it back. */
const REACH = 3

/** "There are no stupid questions", "not your own fault". A negation inside the phrase belongs to it. */
function isTakenBack({ phrases }: AnnotatedTurn, { firstToken }: Sentence, hit: PhraseHit): boolean {
  return hitsFrom(phrases, Math.max(firstToken, hit.firstToken - REACH), hit.firstToken).some(
    ({ group, endToken }) => group === 'negation' && endToken <= hit.firstToken,
  )
}

const BREAK = /[.,;:!?…–—()\n]/u

/** Whether nothing else stands in the clause: only spaces lie between the phrase and a mark, or an end of the text. */
function standsAlone(text: string, { start, end }: Span): boolean {
  let before = start - 1
  while (before >= 0 && text[before] === ' ') before--
  let after = end
  while (after < text.length && text[after] === ' ') after++
  return (before < 0 || BREAK.test(text[before]!)) && (after >= text.length || BREAK.test(text[after]!))
}

const OPENING = '“«„'
const CLOSING = '”»“'

/** What stands between quotation marks. A straight mark opens and closes; one that is never closed quotes nothing. */
function quotations(text: string): readonly Span[] {
  const found: Span[] = []
  let open = -1
  let closing = ''
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!
    if (open >= 0 && closing.includes(mark)) {
      found.push({ start: open, end: i + 1 })
      open = -1
    } else if (open < 0 && mark === '"') [open, closing] = [i, '"']
    else if (open < 0 && OPENING.includes(mark)) [open, closing] = [i, CLOSING]
  }
  return found
}
