/// <reference lib="dom" />
/** Three moments, one strength, the smallest change that helps. */
import { coach, type Coaching } from '../../insight/coach.ts'
import type { ViewReport } from '../../insight/exchange.ts'
import type { ViewInteraction } from '../model.ts'
import { button, h, said, type Child } from './dom.ts'
import { points, signed } from './format.ts'
import { quoteOf, turnsById } from './quote.ts'

const MOST_OF_MOMENT = 160

export function coachView(
  report: ViewReport,
  interaction: ViewInteraction | null,
  show: (finding: number) => void,
): HTMLElement {
  const { moments, strength, change } = coach(report)
  const turns = interaction === null ? null : turnsById(interaction)
  const place: DrawPlace = (finding, next) => {
    const found = report.findings[finding]!
    return moment(found.message, quoteOf(turns, found, MOST_OF_MOMENT), next, () => {
      show(finding)
    })
  }
  return h(
    'section',
    { class: 'card coach' },
    h('h2', {}, 'To talk about'),
    strengthPart(strength, place),
    momentsPart(moments, place),
    change === null ? null : changePart(change, moments, place),
  )
}

/** Draws a finding, with what to try instead where that is to be said. */
type DrawPlace = (finding: number, tryNext: string | null) => HTMLElement

function moment(
  message: string,
  quote: string | null,
  tryNext: string | null,
  show: () => void,
): HTMLElement {
  return h(
    'div',
    { class: 'moment' },
    h('p', {}, said(message)),
    quote === null ? null : h('p', { class: 'quote' }, said(quote)),
    tryNext === null ? null : h('p', { class: 'try' }, h('strong', {}, 'Try: '), tryNext),
    button('Show the place', show, { class: 'link' }),
  )
}

function part(title: string, ...children: readonly Child[]): HTMLElement {
  return h('div', { class: 'part' }, h('h3', {}, title), ...children)
}

function strengthPart(strength: Coaching['strength'], place: DrawPlace): HTMLElement {
  return part(
    'One strength',
    h('p', {}, strength?.text ?? 'None that these signals can see; you may well know one.'),
    strength?.finding == null ? null : place(strength.finding, null),
  )
}

function momentsPart(moments: Coaching['moments'], place: DrawPlace): HTMLElement {
  return part(
    moments.length === 1 ? 'One moment' : `${['No', '', 'Two', 'Three'][moments.length] ?? ''} moments`,
    moments.length === 0
      ? h('p', {}, 'Nothing was found wanting.')
      : h('ol', {}, ...moments.map(({ finding, tryNext }) => h('li', {}, place(finding, tryNext)))),
  )
}

function changePart(
  change: NonNullable<Coaching['change']>,
  moments: Coaching['moments'],
  place: DrawPlace,
): HTMLElement {
  const effect = `By the same arithmetic the score would be ${points(change.score)} (${signed(change.gain)}).`
  return part(
    'The smallest change that helps',
    h('p', {}, change.tryNext, ` ${effect}`),
    moments.some(({ finding }) => finding === change.finding) ? null : place(change.finding, null),
  )
}
