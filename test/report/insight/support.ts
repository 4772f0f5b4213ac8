/** Parts of reports, made up for one test. */
import type { Digest } from '../../../src/report/insight/digest.ts'
import type { ViewFinding } from '../../../src/report/insight/exchange.ts'

/** An interaction in a few fields, scored 80 unless told otherwise. */
export function digest(changes: Partial<Digest> = {}): Digest {
  return {
    id: 'i',
    score: 80,
    interval: [70, 90],
    band: 'mixed',
    coverage: 1,
    status: 'scorable',
    language: 'en',
    groups: { agent: ['a'], team: [], queue: [], channel: ['chat'], origin: [] },
    startMs: null,
    need: null,
    turns: 2,
    findings: 0,
    states: ['met', 'met', 'met', 'met', 'met', 'met', 'met', 'met'],
    costs: [0, 0, 0, 0, 0, 0, 0, 0],
    ...changes,
  }
}

/** A remark on characters 0–10 of `t1` that took five points. */
export function finding(changes: Partial<ViewFinding> = {}): ViewFinding {
  return {
    ruleId: 'rushed-turn/too-soon',
    signal: 'rushed-turn',
    level: 'warning',
    turnId: 't1',
    start: 0,
    end: 10,
    message: 'A message.',
    data: { share: 0.1 },
    because: [],
    scoreDelta: -5,
    ...changes,
  }
}
