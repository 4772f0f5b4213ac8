/** The README's report: a real one of the example corpus, cut to what a reader needs first, and its score worked out. */
import type { Report } from '../src/index.ts'

/** What each field holds, as the README says beside it. */
const notes: Readonly<Record<string, string>> = {
  score: '0–100; null where nothing could be judged',
  interval: '80 % interval: where the score would lie, given what the evidence leaves open',
  band: 'authentic | mixed | going-through-the-motions; null where too little was judged',
  coverage: '0–1: share of the weight that could be judged',
  contact: 'standardised | personal: did it call for an answer of its own?',
  checklist: 'every box ticked, and still cold',
  turns: 'each turn: need, scripted, rushed, empathy, pace, names, and where every agent character came from',
}

/** JSON with comments. `…` stands for what is left out. */
export function reportBlock(report: Report): string {
  const { qa, passed, quadrant } = report.checklist
  const [finding] = report.findings.filter(({ level }) => level === 'error')
  if (finding === undefined) throw new Error(`${report.interactionId} has no error to show`)
  const { ruleId, level, turnId, start, end, message, scoreDelta } = finding
  return [
    '{',
    field('interactionId', report.interactionId),
    field('score', report.score),
    field('interval', report.interval),
    field('band', report.band),
    field('coverage', report.coverage),
    field('contact', report.contact),
    line('checklist', `${open({ qa, passed, quadrant })}, … }`),
    `  "signals": { "scripted-reply": ${spaced(report.signals['scripted-reply'])}, … },`,
    '  "findings": [',
    `    ${open({ ruleId, level, turnId, start, end })},`,
    `      ${open({ message, scoreDelta }).slice(2)}, … }, … ],`,
    `  "turns": [ … ] // ${notes['turns']!}`,
    '}',
  ].join('\n')
}

/** A row for each signal that cost points, and the score they leave. Throws where the rows do not give the report's own costs. */
export function scoreBlock({ score, signals }: Report): string {
  const judged = Object.entries(signals).filter(
    ([id, { value }]) => value !== null && id !== 'personal-effort',
  )
  const total = judged.reduce((sum, [, { weight, confidence }]) => sum + weight * confidence, 0)
  const costs = Object.entries(signals).filter(([, { cost }]) => cost !== 0)
  const width = Math.max(...costs.map(([id]) => id.length))
  const row = (label: string, figure: string, note = ''): string =>
    `${label.padEnd(width)}  ${figure.padStart(6)}  ${note}`.trimEnd()
  const rows = costs.map(([id, { weight, confidence, value, cost }]) => {
    if (Math.abs(cost - (100 * weight * confidence * value!) / total) > 0.01)
      throw new Error(`The cost of ${id} does not follow from the figures beside it`)
    const product = `100 × ${weight} × ${confidence} × ${value!} / ${total.toFixed(2)}`
    return row(id, `−${cost.toFixed(2)}`, `= ${product}`)
  })
  return [row('', '100.00'), ...rows, row('score', score!.toFixed(1))].join('\n')
}

function field(key: string, value: unknown): string {
  return line(key, spaced(value))
}

function line(key: string, text: string): string {
  const written = `  "${key}": ${text},`
  const note = notes[key]
  return note === undefined ? written : `${written} // ${note}`
}

/** An object without its closing brace, for more to follow. */
function open(value: object): string {
  return spaced(value).slice(0, -2)
}

/** JSON on one line, with a space where a person would leave one. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, entry]) => `"${key}": ${spaced(entry)}`)
  return `{ ${fields.join(', ')} }`
}
