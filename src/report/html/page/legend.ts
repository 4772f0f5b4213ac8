/// <reference lib="dom" />
/** What the marks in the text mean: a sign and a kind of line beside each colour. */
import type { PassageOrigin } from '../../../model/report.ts'
import type { ViewReport } from '../../insight/exchange.ts'
import { h } from './dom.ts'
import { origins } from './words.ts'

export function legend({ turns, findings }: ViewReport): HTMLElement {
  const used = new Set(turns.flatMap(({ passages }) => (passages ?? []).map(({ origin }) => origin)))
  const shown = (Object.keys(origins) as PassageOrigin[]).filter((origin) => used.has(origin))
  const item = (sample: HTMLElement, name: string, meaning: string): HTMLElement =>
    h('li', {}, sample, ' ', h('strong', {}, name), ` – ${meaning}`)
  return h(
    'div',
    { class: 'legend' },
    h('h3', {}, 'Where the words come from'),
    h(
      'ul',
      {},
      ...shown.map((origin) => {
        const { sign, name, meaning } = origins[origin]
        return item(h('span', { class: `passage from-${origin}` }, signOf(sign), 'words'), name, meaning)
      }),
      ...(findings.length === 0
        ? []
        : [
            item(
              h('span', { class: 'passage has-finding' }, 'words'),
              'remark',
              'something is said about them at the side',
            ),
            item(
              h('span', { class: 'passage is-because' }, 'words'),
              'reason',
              'what the chosen remark rests on',
            ),
          ]),
    ),
  )
}

export function signOf(sign: string): HTMLElement | null {
  return sign === '' ? null : h('span', { class: 'sign', 'aria-hidden': 'true' }, sign)
}
