/** What goes with ratings, cold customers and mystery shops as text. */
import { textTable } from '../../report/table.ts'
import { dimensions } from './dimensions.ts'
import { intervalText, percent, plain, shareText } from './format-parts.ts'
import type { PerceptionGap } from './gap.ts'

/** Cold interactions that are listed; JSON has all. */
const LISTED = 15

export function correlatesText({ correlates, settings }: PerceptionGap): string {
  const title =
    'WHAT GOES WITH THE CUSTOMERS’ RATING of expectation: Spearman’s rank correlation (95 % interval)'
  if (correlates.of.every(({ verdict }) => verdict === 'not-enough'))
    return `${title}\nNot enough: ${correlates.rated} interactions are rated, and ${settings.minCorrelation} judged ones are the least.`
  const rows = correlates.of.map(({ of, n, correlation, interval, verdict }) => [
    of,
    n,
    correlation === null || interval === null
      ? '–'
      : `${plain(correlation)} (${plain(interval[0])} to ${plain(interval[1])})`,
    VERDICTS[verdict],
  ])
  return [
    title,
    textTable(['', 'rated', 'correlation', 'reading'], rows),
    'Signals count how far they were missed, so below 0 is expected of them; of the score and of personal-effort, above 0.',
    `“goes with it” holds even after allowing for ${correlates.of.filter(({ correlation }) => correlation !== null).length} looked at. None of it says what causes a rating: customers also rate`,
    'the refund.',
  ].join('\n')
}

const VERDICTS = {
  'goes-with': 'goes with it',
  maybe: 'perhaps; one of several looked at',
  'cannot-tell': 'cannot tell',
  'not-enough': 'not enough',
  'no-variation': 'never varies here',
} as const

export function coldText({ passedAndCold, settings }: PerceptionGap): string {
  const { n, cold, interval, cases, notPassed } = passedAndCold
  const title = `CHECKLIST PASSED, CUSTOMER COLD: rated below ${percent(settings.cold)} of the scale`
  if (n === 0) return `${title}\nNo interaction both passed a checklist and was rated by its customer.`
  const share = interval === null ? '' : `, ${percent(cold / n)} (${intervalText(interval)})`
  const beside =
    notPassed.n === 0
      ? ''
      : ` Of the ${notPassed.n} that did not pass, ${notPassed.cold} left the customer cold.`
  const rows = cases
    .slice(0, LISTED)
    .map(({ id, rating, qa, score, band, costliest }) => [
      id,
      percent(rating),
      qa === null ? '–' : percent(qa),
      score === null ? '–' : score.toFixed(1),
      band ?? '–',
      costliest === null ? '–' : `${costliest.signal} (−${costliest.cost.toFixed(1)})`,
    ])
  const more = cases.length > LISTED ? [`and ${cases.length - LISTED} more; --json lists all`] : []
  return [
    title,
    `${cold} of ${n} that passed${share}.${beside}`,
    ...(rows.length === 0
      ? []
      : [textTable(['interaction', 'rating', 'QA', 'score', 'band', 'what cost most'], rows)]),
    ...more,
  ].join('\n')
}

export function shopsText({ shops }: PerceptionGap): string {
  const rows = shops.cards.map((card) => [
    card.id,
    card.startedAt?.slice(0, 10) ?? '–',
    card.channel,
    card.score === null ? '–' : card.score.toFixed(1),
    card.checklistPassed === null ? '–' : card.checklistPassed ? 'passed' : 'not passed',
    ...dimensions.map((dimension) => MARKS[String(card.measured[dimension]) as keyof typeof MARKS]),
    card.missed.length === 0 ? '–' : card.missed.map(({ signal }) => signal).join(', '),
  ])
  const beside = shops.shares
    .filter(({ shops: of, others }) => of.share !== null && others.share !== null)
    .map(
      ({ dimension, shops: of, others }) =>
        `  ${dimension}: ${shareText(of)}, customers’ ${shareText(others)}`,
    )
  return [
    'MYSTERY SHOPS: a card each',
    textTable(['interaction', 'day', 'channel', 'score', 'checklist', ...dimensions, 'missed'], rows),
    ...(beside.length === 0
      ? ['Too few to set beside the customers’ interactions.']
      : ['Passed as measured, beside the rest:', ...beside]),
  ].join('\n')
}

const MARKS = { true: 'passed', false: 'not passed', null: '–' } as const
