import { createAnalyzer, type Report, type Template } from '../../src/index.ts'

const plain = createAnalyzer().analyze({
  id: 'i1',
  channel: 'chat',
  participants: [{ id: 'a', role: 'agent' }],
  turns: [],
})

/** A report with the given parts; everything else as of an interaction without turns. */
export function report(changes: Partial<Report> = {}): Report {
  return { ...plain, ...changes }
}

/** Findings of the rules, nothing else in them mattering here. */
export function findings(...rules: readonly string[]): Report['findings'] {
  return rules.map((ruleId) => ({
    ruleId,
    signal: 'missed-name',
    level: 'note',
    turnId: 't0',
    start: 0,
    end: 1,
    message: '',
    data: {},
    because: [],
    scoreDelta: 0,
    fingerprint: '',
  }))
}

export function template(changes: Partial<Template> = {}): Template {
  return {
    id: '0123456789ab',
    text: 'Your order {…} is on its way.',
    slots: 1,
    words: 6,
    uses: 7,
    interactions: 5,
    agents: ['ann', 'bob'],
    firstSeen: '2026-03-02T09:14:00.000Z',
    lastSeen: '2026-03-09T09:14:00.000Z',
    spread: 'team',
    examples: ['i1', 'i2'],
    ...changes,
  }
}
