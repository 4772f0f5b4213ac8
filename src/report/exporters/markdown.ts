/**
 * What a run came to, as Markdown for a pull request or a job: counts and our own words. Of the input only ids are shown, in
 * letters, digits and a few signs between code marks, so nothing of it can become markup, a mention, a link or a picture.
 */
import { requireKnown } from '../../model/options.ts'
import { bands, type Report } from '../../model/report.ts'
import { emptyTally, meanScore, mergeTallies, tallyReport, type Tally } from '../tally.ts'
import { fails } from './junit.ts'
import { ruleDescriptions } from './rules.ts'

/** Options of `markdown`. */
export interface MarkdownOptions {
  /** A score below this, 0–100, fails. Absent: only findings of level `error` fail. */
  readonly failUnder?: number
  /** The most interactions listed; default 10. */
  readonly shown?: number
}

interface Low {
  readonly id: string
  readonly score: number
  readonly rule: string | null
}

const MOST_RULES = 8

/**
 * How many fail, what was found most, and the interactions with the lowest scores. Reads the reports once and holds none. Rejects
 * with a `TypeError` for an unknown option.
 */
export async function markdown(
  reports: AsyncIterable<Report> | Iterable<Report>,
  options: MarkdownOptions = {},
): Promise<string> {
  requireKnown(options, ['failUnder', 'shown'])
  const { failUnder, shown = 10 } = options
  let tally = emptyTally
  let failed = 0
  let lowest: readonly Low[] = []
  for await (const report of reports) {
    tally = mergeTallies(tally, tallyReport(report))
    if (fails(report, failUnder)) failed++
    if (report.score !== null) lowest = withLow(lowest, lowOf(report, report.score), shown)
  }
  return `${[
    '### unscripted',
    '',
    ...headline(tally, failed, failUnder),
    ...findingsTable(tally),
    ...lowTable(lowest),
    '',
    'Scores are of texts, not of people. A score says less where coverage is low; read the words before you act on it.',
  ].join('\n')}\n`
}

function headline(tally: Tally, failed: number, failUnder: number | undefined): readonly string[] {
  const mean = meanScore(tally)
  if (mean === null) return [`${tally.reports} interactions, none scored.`]
  const shares = bands.map((band) => `${band} ${tally.bands[band] ?? 0}`).join(' · ')
  const below = failUnder === undefined ? 'with an error' : `with an error or below ${failUnder}`
  return [
    `**${mean.toFixed(1)}** mean score of ${tally.scored} scored interactions, of ${tally.reports}.`,
    '',
    `${shares}. ${failed} ${below}.`,
  ]
}

function findingsTable({ findings }: Tally): readonly string[] {
  // A report may come from anywhere: rules nobody knows are not repeated.
  const known = new Map(ruleDescriptions().map(({ id, level }) => [id, level]))
  const rows = Object.entries(findings)
    .filter(([id]) => known.has(id))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_RULES)
  if (rows.length === 0) return []
  return [
    '',
    '| Finding | Level | Times |',
    '| --- | --- | ---: |',
    ...rows.map(([id, times]) => `| \`${id}\` | ${known.get(id)!} | ${times} |`),
  ]
}

function lowTable(lowest: readonly Low[]): readonly string[] {
  if (lowest.length === 0) return []
  return [
    '',
    '<details><summary>Lowest scores</summary>',
    '',
    '| Interaction | Score | Costs most |',
    '| --- | ---: | --- |',
    ...lowest.map(
      ({ id, score, rule }) =>
        `| \`${inert(id)}\` | ${score.toFixed(1)} | ${rule === null ? '–' : `\`${rule}\``} |`,
    ),
    '',
    '</details>',
  ]
}

/** With the finding that costs most, if it is one of ours. */
function lowOf({ interactionId, findings }: Report, score: number): Low {
  const known = new Set(ruleDescriptions().map(({ id }) => id))
  const [most] = [...findings]
    .filter(({ ruleId, scoreDelta }) => known.has(ruleId) && scoreDelta < 0)
    .sort((a, b) => a.scoreDelta - b.scoreDelta)
  return { id: interactionId, score, rule: most?.ruleId ?? null }
}

/** The lowest so far, in order; of equals the one met first. */
function withLow(lowest: readonly Low[], next: Low, shown: number): readonly Low[] {
  const last = lowest.at(-1)
  if (lowest.length >= shown && last !== undefined && next.score >= last.score) return lowest
  const at = lowest.findIndex(({ score }) => score > next.score)
  const place = at < 0 ? lowest.length : at
  return [...lowest.slice(0, place), next, ...lowest.slice(place)].slice(0, shown)
}

const MAX_ID = 60

/** Letters, digits and signs that mean nothing in Markdown or HTML. */
function inert(id: string): string {
  const kept = Array.from(id)
    .slice(0, MAX_ID)
    .join('')
    .replaceAll(/[^\p{L}\p{N}._-]/gu, '_')
  return kept === '' ? '_' : kept
}
