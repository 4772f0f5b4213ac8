/** The perception gap as text for a terminal. Every share stands beside its interval and number. */
import { textTable } from '../../report/table.ts'
import { coldText, correlatesText, shopsText } from './format-cases.ts'
import { comparisonText } from './format-comparison.ts'
import { exerciseText } from './format-exercise.ts'
import { counted, percent, points, shareText, SOURCE_MARKS, viewNames } from './format-parts.ts'
import { dimensions } from './dimensions.ts'
import type { PerceptionGap } from './gap.ts'
import { views, type Gap } from './shares.ts'

/** Ends with a line ending. */
export function formatGap(gap: PerceptionGap): string {
  const sections = [
    head(gap),
    shortText(gap),
    sharesText(gap),
    gapsText(gap),
    publishedText(gap),
    correlatesText(gap),
    coldText(gap),
    ...(gap.exercise === null ? [] : [exerciseText(gap.exercise)]),
    ...(gap.comparison === null ? [] : [comparisonText(gap.comparison)]),
    ...(gap.mysteryShops === 0 ? [] : [shopsText(gap)]),
    LIMITS,
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function head({ interactions, mysteryShops, days, strangers }: PerceptionGap): string {
  const when = days === null ? '' : `, ${days[0]} to ${days[1]}`
  const shops =
    mysteryShops === 0 ? '' : `; ${counted(mysteryShops, 'mystery shop')} apart, in no figure but their own`
  const lost =
    strangers === 0
      ? ''
      : `\nOf interactions that are not among the reports, and left out: ${counted(strangers, 'rating')}.`
  return `The perception gap: ${counted(interactions, 'interaction')}${when}${shops}.${lost}`
}

/** What a reader in haste may take away, and what they may not. */
function shortText({ gaps, shares: held }: PerceptionGap): string {
  const headline = gaps.filter(({ a, b }) => b === 'customers' && a === 'leadership')
  if (headline.length === 0) return ''
  const sure = headline.flatMap(({ dimension, verdict, difference, interval, shares }) =>
    verdict !== 'differ'
      ? []
      : [
          `  ${dimension}: ${held[dimension].leadership.source === 'quality' ? 'quality forms' : 'leadership'} ${percent(shares[0])}, customers ${percent(shares[1])}, ` +
            `${points(difference)} points (${points(interval[0])} to ${points(interval[1])}).`,
        ],
  )
  const agree = headline.filter(({ verdict }) => verdict === 'agree').map(({ dimension }) => dimension)
  const open = headline.filter(({ verdict }) => verdict === 'cannot-tell').map(({ dimension }) => dimension)
  return [
    'IN SHORT: leadership against customers',
    ...sure,
    ...(agree.length === 0 ? [] : [`  They agree on ${agree.join(', ')}.`]),
    ...(open.length === 0
      ? []
      : [`  Cannot tell, for want of judgements or of a difference: ${open.join(', ')}.`]),
  ].join('\n')
}

function sharesText({ shares, settings, measuredBy }: PerceptionGap): string {
  const rows = dimensions.map((dimension) => [
    dimension,
    ...views.map((view) => shareText(shares[dimension][view])),
  ])
  const sources = new Set(
    dimensions.flatMap((dimension) => views.map((view) => shares[dimension][view].source)),
  )
  const marks = SOURCE_MARKS.filter(({ source }) => sources.has(source)).map(({ note }) => note)
  return [
    `SATISFIED: at least ${percent(settings.satisfied)} of the scale (95 % interval, number)`,
    textTable(['', ...views.map((view) => viewNames[view])], rows),
    ...marks,
    'As measured, an interaction passes where:',
    ...dimensions.map((dimension) => `  ${dimension}: ${measuredBy[dimension]}.`),
  ].join('\n')
}

function gapsText({ gaps, settings, otherBars }: PerceptionGap): string {
  if (gaps.length === 0)
    return `THE GAP\nNothing to compare yet: two views of one dimension need ${settings.minShare} judgements each.`
  const people = gaps.filter(({ a, b }) => b === 'customers' || (a === 'leadership' && b === 'staff'))
  // Where only one group was heard, all there is to set it beside is the measure.
  const shown = people.length === 0 ? gaps : people
  const rows = shown.map((gap) => [
    gap.dimension,
    `${viewNames[gap.a]} – ${viewNames[gap.b]}`,
    `${percent(gap.shares[0])} – ${percent(gap.shares[1])}`,
    `${points(gap.difference)} (${points(gap.interval[0])} to ${points(gap.interval[1])})`,
    gap.basis === 'same' ? `the same ${gap.n[0]}` : `${gap.n[0]} and ${gap.n[1]}`,
    verdictText(gap),
  ])
  const others = gaps.length - shown.length
  return [
    'THE GAP: difference of the shares satisfied, in points (95 % interval)',
    textTable(['', 'between', 'shares', 'points', 'judgements', 'reading'], rows),
    ...(others === 0 ? [] : [`${others} more, against the measure, in --json.`]),
    `“agree”: the whole interval lies within ${points(settings.agreement).slice(1)} points. “cannot tell” is not “no gap”: ask more people.`,
    `One in twenty such intervals leaves out the truth by chance; here ${gaps.length === 1 ? 'is' : 'are'} ${gaps.length}. Judgements by one person, or about`,
    'one agent, resemble each other; the intervals take them for independent and are too narrow by that much.',
    ...barsText(otherBars, settings.satisfied),
    people.length === 0
      ? 'No two groups were heard on the same: this sets one beside the measure, and says nothing of what customers feel.'
      : 'Where the measure is kinder than the customer, believe the customer.',
    ...disagreements(gaps),
  ].join('\n')
}

/** Stars and forms are different scales: a gap that hangs on where the bar lies is none to build on. */
function barsText(bars: PerceptionGap['otherBars'], satisfied: number): readonly string[] {
  const told = bars.flatMap(({ satisfied: bar, gaps }) => {
    const each = gaps
      .filter(({ a }) => a === 'leadership')
      .map(({ dimension, difference }) => `${dimension} ${points(difference)}`)
    return each.length === 0 ? [] : [`  at ${percent(bar)}: ${each.join(', ')}`]
  })
  return told.length === 0
    ? []
    : [
        `Whether ${percent(satisfied)} means the same on a form and in stars is yours to say. Leadership – customers at other bars:`,
        ...told,
      ]
}

function verdictText({ verdict, difference, a, b }: Gap): string {
  if (verdict === 'agree') return 'agree'
  if (verdict === 'cannot-tell') return 'cannot tell'
  const kinder = difference > 0 ? a : b
  return kinder === 'measured'
    ? 'the measure is kinder'
    : `${viewNames[kinder]} ${kinder === 'leadership' ? 'sees' : 'see'} it better`
}

/** Where leadership and the customer judged the same exchanges: how often one was satisfied and the other not. */
function disagreements(gaps: readonly Gap[]): readonly string[] {
  return gaps.flatMap(({ dimension, a, b, pairs, n }) =>
    pairs === null || b !== 'customers' || a === 'measured'
      ? []
      : [
          `Of the same ${n[0]} interactions (${dimension}): ${pairs.onlyA} pleased ${viewNames[a]} and not the customer, ` +
            `${pairs.onlyB} the other way round, ${pairs.both} pleased both, ${pairs.neither} neither.`,
        ],
  )
}

function publishedText({ published }: PerceptionGap): string {
  const rows = published.figures.map(({ dimension, believed, agreed, asked }) => [
    dimension,
    `${percent(believed)} – ${percent(agreed)}`,
    points(believed - agreed),
    asked,
  ])
  return [
    'PUBLISHED, for reference; in no figure above',
    textTable(['', 'managers – consumers', 'points', 'who agree that'], rows),
    `${published.source}.`,
  ].join('\n')
}

const LIMITS = [
  'WHAT THIS CANNOT SEE',
  'Whether the trouble was solved; tone of voice; customers who left without a rating, who are often the coldest.',
  'Those who answer a survey are not everybody. Reports speak of texts, not of persons: use the figures to ask better',
  'questions, not to judge somebody.',
].join('\n')
