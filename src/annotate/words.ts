/** Small questions about the words of turns, asked by more than one detector. */
import { needGroups, type PhraseGroup } from '../language/index.ts'
import type { Passage } from '../model/report.ts'
import { spanAt, type Span, type TurnSpan } from '../model/span.ts'
import { firstHit } from '../text/phrases.ts'
import { TokenKind, tokenAt, type Sentence } from '../text/tokens.ts'
import type { Lexicon } from './lexicon.ts'
import { isAside, type AnnotatedTurn, type Run } from './types.ts'

/** Tokens, slots included, that lie in the span. */
export function wordCount({ tokens }: AnnotatedTurn, span: Span): number {
  let count = 0
  for (let i = tokenAt(tokens, span.start); i < tokens.count && tokens.end[i]! <= span.end; i++) count++
  return count
}

/** Words of a turn that are its message: no quoted history, no signature, no legal notice. */
export function messageWords(turn: AnnotatedTurn): number {
  const aside = turn.regions.filter(isAside)
  return aside.reduce((left, region) => left - wordCount(turn, region), turn.tokens.count)
}

/** Hashes of the words that carry content, slots included: what two people must share to speak of the same thing. */
export function contentWords(
  { tokens }: AnnotatedTurn,
  lexicon: Lexicon,
  sentence?: Sentence,
): ReadonlySet<number> {
  const found = new Set<number>()
  const first = sentence?.firstToken ?? 0
  const end = sentence?.endToken ?? tokens.count
  for (let i = first; i < end; i++)
    if (!lexicon.functionWords.has(tokens.hash[i]!) && tokens.kind[i] !== TokenKind.mark)
      found.add(tokens.hash[i]!)
  return found
}

/** Whether a phrase of the group lies in the sentence. */
export function says(turn: Pick<AnnotatedTurn, 'phrases'>, sentence: Sentence, group: PhraseGroup): boolean {
  const { phrases } = turn
  const { endToken } = sentence
  for (let i = firstHit(phrases, sentence.firstToken); i < phrases.length; i++) {
    const hit = phrases[i]!
    if (hit.firstToken >= endToken) return false
    if (hit.group === group && hit.endToken <= endToken) return true
  }
  return false
}

/** The need of a run: that of its neediest turn; `null` where it cannot be told. */
export function needOfRun({ turns }: Run): number | null {
  const needs = turns.flatMap(({ need }) => need ?? [])
  return needs.length === 0 ? null : Math.max(...needs)
}

/** What a finding about the need of a run can point at: the phrases that tell of it; without any, its neediest turn. */
export function needCues({ turns }: Run): readonly TurnSpan[] {
  const cues = turns.flatMap((turn) =>
    turn.phrases.flatMap(({ group, start, end }) =>
      CUES.has(group) && spanAt(turn.regions, start) === undefined ? [{ turnId: turn.id, start, end }] : [],
    ),
  )
  if (cues.length > 0) return cues
  const most = Math.max(...turns.map(({ need }) => need ?? 0))
  return turns
    .filter(({ need }) => (need ?? 0) === most)
    .slice(0, 1)
    .map(spanOfTurn)
}

const CUES: ReadonlySet<string> = new Set<PhraseGroup>(needGroups)

/** A passage's span without the white space at its ends, so that evidence quotes words. */
export function trimmed(text: string, { start, end }: Span | Passage): Span {
  const held = text.slice(start, end)
  if (held.trim() === '') return { start, end: start }
  return {
    start: start + (held.length - held.trimStart().length),
    end: end - (held.length - held.trimEnd().length),
  }
}

/** The whole turn, without the white space around it. */
export function spanOfTurn(turn: AnnotatedTurn): { turnId: string; start: number; end: number } {
  return { turnId: turn.id, ...trimmed(turn.text, { start: 0, end: turn.text.length }) }
}
