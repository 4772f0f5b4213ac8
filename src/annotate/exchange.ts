import type { AdjacencyPair, AnnotatedTurn, Clock, Run, TimedPair } from './types.ts'

/** Adjacent spoken turns of one participant, in order; notes, events and automation do not break a run. */
export function runsOf(turns: readonly AnnotatedTurn[]): readonly Run[] {
  const runs: { role: Run['role']; participantId: string; turns: AnnotatedTurn[] }[] = []
  for (const turn of turns) {
    if (!turn.spoken) continue
    const last = runs.at(-1)
    if (last?.participantId === turn.turn.participantId) last.turns.push(turn)
    else runs.push({ role: turn.role, participantId: turn.turn.participantId, turns: [turn] })
  }
  return runs
}

/**
 * Each customer run with the human agent's run that follows it. Bots may speak in between, and do not break a customer's run. Where
 * two customers write before the agent does, the later one's run is the prompt.
 */
export function pairsOf(runs: readonly Run[]): readonly AdjacencyPair[] {
  const pairs: AdjacencyPair[] = []
  let prompt: Run | undefined
  for (const run of runs) {
    if (run.role === 'customer') prompt = run
    else if (run.role === 'agent' && prompt !== undefined) {
      pairs.push({ prompt, reply: run })
      prompt = undefined
    }
  }
  return pairs
}

/** The pairs whose gap the clock can tell; none unless it is reliable. Times in ms. */
export function timedPairsOf(
  pairs: readonly AdjacencyPair[],
  runs: readonly Run[],
  clock: Clock,
): readonly TimedPair[] {
  if (clock.state !== 'reliable') return []
  const earlier = earlierRuns(runs)
  const timed: TimedPair[] = []
  for (const pair of pairs) {
    const asked = pair.prompt.turns.at(-1)
    const answered = pair.reply.turns[0]
    if (asked?.startMs == null || answered?.startMs == null) continue
    const gapMs = Math.max(0, answered.startMs - (asked.endMs ?? asked.startMs))
    // An agent may well be typing while the customer writes on.
    const before = earlier.get(pair.reply)
    const since = (before?.turns.at(-1) ?? pair.prompt.turns[0])?.startMs ?? asked.startMs
    const typingMs = Math.max(gapMs, answered.startMs - since)
    const { prompt, reply } = pair
    timed.push({ prompt, reply, gapMs, typingMs, spokeBefore: before !== undefined })
  }
  return timed
}

/** For each run, the one its participant spoke before it. */
function earlierRuns(runs: readonly Run[]): ReadonlyMap<Run, Run> {
  const latest = new Map<string, Run>()
  const earlier = new Map<Run, Run>()
  for (const run of runs) {
    const before = latest.get(run.participantId)
    if (before !== undefined) earlier.set(run, before)
    latest.set(run.participantId, run)
  }
  return earlier
}
