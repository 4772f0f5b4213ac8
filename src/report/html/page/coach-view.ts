/// <reference lib="dom" />
/** Three moments, one strength, the smallest change that helps. */
import { coach } from '../../insight/coach.ts'
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
  const part = (title: string, ...children: readonly Child[]): HTMLElement =>
    h('div', { class: 'part' }, h('h3', {}, title), ...children)
  const place = (finding: number, next: string | null): HTMLElement => {
    const { message } = report.findings[finding]!
    const quote = quoteOf(turns, report.findings[finding]!, MOST_OF_MOMENT)
    return h(
      'div',
      { class: 'moment' },
      h('p', {}, said(message)),
      quote === null ? null : h('p', { class: 'quote' }, said(quote)),
      next === null ? null : h('p', { class: 'try' }, h('strong', {}, 'Try: '), next),
      button(
        'Show the place',
        () => {
          show(finding)
        },
        { class: 'link' },
      ),
    )
  }
  return h(
    'section',
    { class: 'card coach' },
    h('h2', {}, 'To talk about'),
    part(
      'One strength',
      strength === null
        ? h('p', {}, 'None that these signals can see; you may well know one.')
        : h('p', {}, strength.text),
      strength?.finding == null ? null : place(strength.finding, null),
    ),
    part(
      moments.length === 1 ? 'One moment' : `${['No', '', 'Two', 'Three'][moments.length] ?? ''} moments`,
      moments.length === 0
        ? h('p', {}, 'Nothing was found wanting.')
        : h('ol', {}, ...moments.map(({ finding, tryNext }) => h('li', {}, place(finding, tryNext)))),
    ),
    change === null
      ? null
      : part(
          'The smallest change that helps',
          h(
            'p',
            {},
            change.tryNext,
            ` By the same arithmetic the score would be ${points(change.score)} (${signed(change.gain)}).`,
          ),
          moments.some(({ finding }) => finding === change.finding) ? null : place(change.finding, null),
        ),
  )
}
