/**
 * Which earlier turn a mail quotes. Told by runs of five words, since programs fold quoted lines anew and put marks before
 * them, which words and their hashes do not show.
 */
import { tokenAt, type Tokens } from '../../text/tokens.ts'
import { isHistory, type AnnotatedTurn } from '../types.ts'

const RUN = 5
/** Runs of one quotation looked up; the last mail stands first, and what it quoted in turn follows. */
const MAX_RUNS = 200

type Quoting = Pick<AnnotatedTurn, 'index' | 'tokens' | 'regions'>

/** Index of the quoted turn by index of the quoting one. Of several, the one most words come from, then the latest. */
export function quotedTurns(turns: readonly Quoting[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  if (!turns.some(({ regions }) => regions.some(isHistory))) return found
  const writtenBy = new Map<number, number>()
  for (const turn of turns) {
    const source = sourceOf(turn, writtenBy)
    if (source !== null) found.set(turn.index, source)
    // Its own words: what it quotes was written before.
    for (const run of ownRuns(turn)) writtenBy.set(run, turn.index)
  }
  return found
}

function sourceOf({ tokens, regions }: Quoting, writtenBy: ReadonlyMap<number, number>): number | null {
  const votes = new Map<number, number>()
  let left = MAX_RUNS
  for (const region of regions) {
    if (!isHistory(region)) continue
    for (const run of runs(tokens, tokenAt(tokens, region.start), tokenAt(tokens, region.end))) {
      if (left-- <= 0) break
      const turn = writtenBy.get(run)
      if (turn !== undefined) votes.set(turn, (votes.get(turn) ?? 0) + 1)
    }
  }
  let best: number | null = null
  for (const [turn, count] of votes) {
    const most = best === null ? 0 : votes.get(best)!
    if (count > most || (count === most && turn > (best ?? -1))) best = turn
  }
  return best
}

function* ownRuns({ tokens, regions }: Quoting): Generator<number> {
  let from = 0
  for (const region of regions) {
    if (!isHistory(region)) continue
    yield* runs(tokens, from, tokenAt(tokens, region.start))
    from = tokenAt(tokens, region.end)
  }
  yield* runs(tokens, from, tokens.count)
}

/** A hash of every five tokens in a row. */
function* runs({ hash }: Tokens, from: number, end: number): Generator<number> {
  for (let first = from; first + RUN <= end; first++) {
    let mixed = 0
    for (let i = first; i < first + RUN; i++) mixed = (Math.imul(mixed, 0x01000193) ^ hash[i]!) >>> 0
    yield mixed
  }
}
