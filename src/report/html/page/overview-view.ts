/// <reference lib="dom" />
/** All interactions together. */
import type { State } from '../../../model/report.ts'
import type { Overview, SignalOverview } from '../../insight/overview.ts'
import { earningSignals } from '../../../model/signals.ts'
import type { PageModel } from '../model.ts'
import { bar, stack, trendChart } from './charts.ts'
import { h, scrolling, section, table, type Child } from './dom.ts'
import { count, percent, points, range, signed } from './format.ts'
import { bandNames, signalNames } from './words.ts'

export function overviewView(model: PageModel): readonly Node[] {
  const { overview } = model
  return [
    h('h1', { tabindex: -1 }, 'Overview'),
    facts(overview),
    h('div', { class: 'pair' }, scores(overview), bandsAndCoverage(overview)),
    signals(overview),
    trend(model),
  ]
}

function facts({ interactions, scored, partial, score, coverage }: Overview): HTMLElement {
  const fact = (name: string, value: Child, note: Child): HTMLElement =>
    h(
      'div',
      { class: 'fact' },
      h('dt', {}, name),
      h('dd', {}, h('strong', {}, value), ' ', h('span', {}, note)),
    )
  const unscored = interactions - scored
  return h(
    'dl',
    { class: 'facts' },
    fact('Interactions', String(interactions), unscored === 0 ? 'all scored' : `${unscored} without a score`),
    fact(
      'Mean score',
      score === null ? '–' : points(score.mean),
      score?.interval == null ? 'out of 100' : `out of 100; ${range(score.interval)} with 95 % confidence`,
    ),
    fact(
      'Coverage',
      coverage.mean === null ? '–' : percent(coverage.mean),
      `of the policy’s weight could be judged; ${count(partial, 'score')} only in part`,
    ),
  )
}

function scores({ decades, scored }: Overview): HTMLElement {
  const most = Math.max(...decades)
  return section(
    'How the scores lie',
    table(
      `Scores of ${count(scored, 'interaction')}, by ten points`,
      ['Score', 'Share', 'Interactions'],
      decades.map((held, decade) => [
        decade === 9 ? '90–100' : `${decade * 10}–${decade * 10 + 9}`,
        bar(held, most),
        String(held),
      ]),
      'bars',
    ),
  )
}

function bandsAndCoverage({ bands, coverage, scored }: Overview): HTMLElement {
  const quarters = ['under 25 %', '25–50 %', '50–75 %', '75 % and more']
  return h(
    'div',
    { class: 'stacked' },
    section(
      'Bands',
      table(
        'Scored interactions by band',
        ['Band', 'Share', 'Interactions'],
        bands.map(({ band, count: held }) => [
          bandNames[band],
          bar(held, scored, `bar band-${band}`),
          shareText(held, scored),
        ]),
        'bars',
      ),
    ),
    section(
      'How much could be judged',
      table(
        'Scored interactions by coverage',
        ['Coverage', 'Share', 'Interactions'],
        coverage.quarters.map((held, quarter) => [
          quarters[quarter]!,
          bar(held, scored, 'bar quiet'),
          shareText(held, scored),
        ]),
        'bars',
      ),
    ),
  )
}

function shareText(held: number, all: number): string {
  return all === 0 ? String(held) : `${held} (${percent(held / all)})`
}

function signals({ signals: all, interactions }: Overview): HTMLElement {
  const row = ({ signal, states, meanCost }: SignalOverview): readonly Child[] => {
    // Effort that was not shown is no fault, and must not look like one.
    const isEarned = earningSignals.has(signal)
    const classOf = (state: State): string => `state-${isEarned && state === 'missed' ? 'unseen' : state}`
    return [
      signalNames[signal],
      stack(states.map(({ state, count: held }) => ({ value: held, className: classOf(state) }))),
      ...states.map(({ state, count: held }) =>
        interactions === 0
          ? '–'
          : `${percent(held / interactions)}${isEarned && state === 'missed' ? ' not seen' : ''}`,
      ),
      meanCost === null ? '–' : signed(-meanCost),
    ]
  }
  const heading = (name: string, className: string): HTMLElement =>
    h('span', {}, h('span', { class: `swatch ${className}`, 'aria-hidden': 'true' }), name)
  return section(
    'Signals',
    scrolling(
      'Signals',
      table(
        `What was found, in ${count(interactions, 'interaction')}`,
        [
          'Signal',
          'States',
          heading('Fine', 'state-met'),
          heading('Found wanting', 'state-missed'),
          heading('No occasion', 'state-no-opportunity'),
          heading('Cannot tell', 'state-not-scorable'),
          'Mean points',
        ],
        all.map(row),
        'signals',
      ),
    ),
    h(
      'p',
      { class: 'note' },
      'Personal effort is never required: “fine” means that some was shown, and where none is seen it costs nothing. What cannot be judged is neither a good mark nor a bad one.',
    ),
  )
}

function trend({ overview, minInPeriod }: PageModel): HTMLElement {
  const held = overview.trend
  if (held === null)
    return section(
      'Over time',
      h(
        'p',
        {},
        'There are no two periods to compare: the times of the interactions are not known here, or all lie together.',
      ),
    )
  return section(
    'Over time',
    trendChart(held),
    h(
      'details',
      {},
      h('summary', {}, `Figures by ${held.by}`),
      scrolling(
        `Figures by ${held.by}`,
        table(
          `Mean score by ${held.by}`,
          [`${held.by} from`, 'Scored', 'Mean', '95 % interval'],
          held.periods.map(({ from, n, score }) => [
            from,
            String(n),
            score === null ? 'too few' : points(score.mean),
            score?.interval == null ? '–' : range(score.interval),
          ]),
        ),
      ),
    ),
    h(
      'p',
      { class: 'note' },
      `A ${held.by} with fewer than ${minInPeriod} scores has no point. The lines are 95 % intervals.`,
      held.untimed > 0 ? ` ${count(held.untimed, 'score')} without a time left out.` : '',
    ),
  )
}
