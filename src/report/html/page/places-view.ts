/// <reference lib="dom" />
/** A turn whose text is not known: its passages and marks as places. */
import type { TurnReport } from '../../../model/report.ts'
import type { Mark } from '../../insight/segments.ts'
import { stack } from './charts.ts'
import { h } from './dom.ts'
import type { Shown } from './turns-view.ts'
import { origins } from './words.ts'

/** Adds what it draws of each finding to `shown`. */
export function places(
  { passages = [], turnId }: TurnReport,
  marks: readonly Mark[],
  shown: Shown[],
): HTMLElement {
  const spans = marks.map((mark) => {
    const kind = mark.kind === 'finding' ? 'remark on' : 'reason in'
    const text = `${kind} characters ${mark.start}–${mark.end}`
    const element = h('li', {}, h('span', { class: 'passage', tabindex: -1 }, text))
    shown.push({ turnId, element: element.firstElementChild as HTMLElement, marks: [mark] })
    return element
  })
  const length = passages.reduce((most, { end }) => Math.max(most, end), 0)
  return h(
    'div',
    { class: 'places' },
    passages.length === 0
      ? null
      : stack(
          passages.map(({ start, end, origin }) => ({ value: end - start, className: `from-${origin}` })),
        ),
    passages.length === 0 && marks.length === 0
      ? h('p', { class: 'quiet' }, `Nothing marked in ${turnId}.`)
      : null,
    passages.length === 0 ? null : h('p', { class: 'note' }, `${length} characters`),
    h(
      'ul',
      {},
      ...passages.map(({ start, end, origin }) =>
        h(
          'li',
          {},
          h('span', { class: `passage from-${origin}` }, `${start}–${end} ${origins[origin].name}`),
        ),
      ),
      ...spans,
    ),
  )
}
