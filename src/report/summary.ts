/** A tally as a few lines for a terminal. */
import { sum } from '../model/numbers.ts'
import { bands } from '../model/report.ts'
import { count } from './html/page/format.ts'
import { reasonName } from './html/page/words.ts'
import { meanScore, type Counts, type Tally } from './tally.ts'

const MOST_FINDINGS = 5
const MOST_REASONS = 3
const BAR_WIDTH = 30

/** A few lines of text, without a line ending after the last. */
export function summarize(tally: Tally): string {
  const { reports, scored, refused } = tally
  const partial = tally.eligibility['partial'] ?? 0
  const inPart = partial > 0 ? ` (${partial} only in part)` : ''
  const lost = refused > 0 ? `, ${count(refused, 'record')} refused` : ''
  const read = `${count(reports, 'interaction')} analysed, ${scored} scored${inPart}${lost}.`
  return [read, ...unscored(tally), ...distribution(tally), ...mostFrequent(tally), ...problems(tally)].join(
    '\n',
  )
}

/** An interaction may have several reasons, so they may add up to more. */
function unscored({ reports, scored, unscored: reasons }: Tally): readonly string[] {
  if (reports === scored) return []
  const why = byCount(reasons)
    .slice(0, MOST_REASONS)
    .map(([reason, held]) => `${reasonName(reason)} in ${held}`)
  return [`Not scored: ${reports - scored} – ${why.join(', ')}.`]
}

function distribution(tally: Tally): readonly string[] {
  const mean = meanScore(tally)
  if (mean === null) return []
  const most = Math.max(...tally.decades)
  const rows = tally.decades.map((held, decade) => {
    const bar = '█'.repeat(Math.round((BAR_WIDTH * held) / most))
    return `  ${String(decade * 10).padStart(3)}–${String(decade === 9 ? 100 : decade * 10 + 9).padEnd(3)} ${String(held).padStart(6)} ${bar}`
  })
  const told = bands.map((band) => [band, tally.bands[band] ?? 0] as const)
  const open = tally.scored - sum(told.map(([, held]) => held))
  const shares = [...told, ...(open > 0 ? [['too little judged for a band', open] as const] : [])]
    .map(([name, held]) => `${name} ${held}`)
    .join(', ')
  return [`Scores: mean ${mean.toFixed(1)}; ${shares}`, ...rows]
}

function mostFrequent({ findings }: Tally): readonly string[] {
  const rows = byCount(findings).slice(0, MOST_FINDINGS)
  return rows.length === 0
    ? []
    : ['Most frequent findings:', ...rows.map(([rule, held]) => `  ${String(held).padStart(6)} ${rule}`)]
}

function problems({ problems: codes }: Tally): readonly string[] {
  const rows = byCount(codes)
  return rows.length === 0
    ? []
    : ['Problems:', ...rows.map(([code, held]) => `  ${String(held).padStart(6)} ${code}`)]
}

function byCount(counts: Counts): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}
