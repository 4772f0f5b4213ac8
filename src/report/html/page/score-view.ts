/// <reference lib="dom" />
/** The score as a waterfall that adds up, and as it would be without what is left out. */
import { signalIds } from '../../../model/signals.ts'
import { createReplay, waterfall, type Step } from '../../insight/replay.ts'
import type { ViewReport } from '../../insight/exchange.ts'
import { stepBar } from './charts.ts'
import { button, h, scrolling, table, type Child } from './dom.ts'
import { count, percent, points, range, signed } from './format.ts'
import type { Selection } from './selection.ts'
import { bandNames, reasonName, signalNames } from './words.ts'

export function scoreView(report: ViewReport, selection: Selection): HTMLElement {
  if (report.score === null)
    return h(
      'section',
      { class: 'card' },
      h('h2', {}, 'Score'),
      h('p', {}, 'There is no score here.'),
      unjudged(report),
    )
  return h(
    'section',
    { class: 'card score' },
    h('h2', {}, 'Score'),
    ...figure(report, report.score),
    ...whatIf(report, report.score, selection),
    unjudged(report),
  )
}

/** The score as reported, and how sure it is. */
function figure({ interval, band, coverage }: ViewReport, score: number): readonly HTMLElement[] {
  const between = interval === null ? '' : `Between ${range(interval)} as far as the evidence goes. `
  return [
    h(
      'p',
      { class: 'figure' },
      h('strong', {}, points(score)),
      h('span', {}, ' of 100'),
      band === null ? null : h('span', { class: `band band-${band}` }, bandNames[band]),
    ),
    h('p', { class: 'note' }, `${between}${percent(coverage)} of the weight could be judged.`),
  ]
}

/** The waterfall, drawn anew whenever a remark is left out or put back. */
function whatIf(report: ViewReport, score: number, selection: Selection): readonly HTMLElement[] {
  const replayed = createReplay(report)
  const holder = h('div')
  const told = h('p', { role: 'status', class: 'what-if' })
  const back = button('Put all remarks back', () => {
    selection.putAllBack()
  })
  const draw = (): void => {
    const out = selection.without()
    const now = replayed(out)
    holder.replaceChildren(steps(waterfall(now), now.score!))
    const gain = now.score! - score
    told.textContent =
      out.size === 0
        ? 'Untick a remark below to see the score without it.'
        : `Without ${count(out.size, 'remark')} the score would be ${points(now.score!)} (${signed(gain)}).`
    back.hidden = out.size === 0
  }
  selection.onChange(draw)
  draw()
  return [holder, told, back]
}

function steps(all: readonly Step[], score: number): HTMLElement {
  const rows: (readonly Child[])[] = [
    ['Start', stepBar(0, 100, 'step-total'), '', '100'],
    ...all.map(({ what, points: moved, from, to }) => [
      nameOf(what),
      stepBar(from, to, moved < 0 ? 'step-cost' : 'step-gain'),
      signed(moved),
      points(to),
    ]),
    ['Score', stepBar(0, score, 'step-total'), '', h('strong', {}, points(score))],
  ]
  return scrolling(
    'How the score came about',
    table('How the score came about', ['Step', 'Chart', 'Points', 'Left'], rows, 'bars waterfall'),
  )
}

function nameOf(what: Step['what']): string {
  if (what === 'limit') return 'Scores end at 0 and 100'
  return what === 'rounding' ? 'Rounding' : signalNames[what]
}

/** What is in no sum, and why. */
function unjudged({ signals }: ViewReport): HTMLElement | null {
  const items = signalIds.flatMap((id) => {
    const { state, reason } = signals[id]
    if (state === 'met' || state === 'missed') return []
    const why = reason === undefined ? '' : `, ${reasonName(reason)}`
    return [`${signalNames[id]} (${state === 'no-opportunity' ? 'no occasion' : 'cannot tell'}${why})`]
  })
  return items.length === 0 ? null : h('p', { class: 'note' }, `In no sum: ${items.join('; ')}.`)
}
