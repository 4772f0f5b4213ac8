import { signalIds } from '../../../src/index.ts'
import type { Dimension, GapCase, Group, Rating } from '../../../src/evaluate/index.ts'

/** An interaction that passes everything and that nobody rated, with the given changes. */
export function gapCaseOf(id: string, changes: Partial<GapCase> = {}): GapCase {
  return {
    id,
    channel: 'chat',
    language: 'en',
    contact: 'personal',
    queue: null,
    isMysteryShop: false,
    at: null,
    startedAt: null,
    score: 90,
    band: 'authentic',
    coverage: 1,
    values: Object.fromEntries(signalIds.map((signal) => [signal, null])) as GapCase['values'],
    costliest: null,
    checklist: { passed: null, qa: null, quadrant: null },
    measured: { expectation: null, empathy: null, speed: null, authenticity: null },
    rated: { customers: null, staff: null, quality: null },
    ...changes,
  }
}

export function rating(
  group: Group,
  dimension: Dimension,
  value: number,
  interactionId: string | null = null,
  at: number | null = null,
): Rating {
  return { group, dimension, value, interactionId, at }
}
