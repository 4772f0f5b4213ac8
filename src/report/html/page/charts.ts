/// <reference lib="dom" />
/** Bars and curves by hand. Each stands beside the same figures as text, so a chart itself is hidden from screen readers. */
import type { Mean } from '../../insight/mean.ts'
import type { Trend } from '../../insight/trend.ts'
import { h, svg } from './dom.ts'

/** A horizontal bar over 0–`most`. */
export function bar(value: number, most: number, className = 'bar'): Element {
  const width = most > 0 ? Math.max(0, Math.min(100, (100 * value) / most)) : 0
  return strip(svg('rect', { class: className, x: 0, y: 0, width, height: 10 }))
}

/** Parts of a whole side by side, each with its own class. */
export function stack(parts: readonly { readonly value: number; readonly className: string }[]): Element {
  const total = parts.reduce((sum, { value }) => sum + value, 0)
  let at = 0
  const rects = parts.map(({ value, className }) => {
    const width = total === 0 ? 0 : (100 * value) / total
    const rect = svg('rect', { class: className, x: at, y: 0, width, height: 10 })
    at += width
    return rect
  })
  return strip(...rects)
}

/** A mean on the scale from 0 to 100, with its interval. */
export function meanBar({ mean, interval }: Mean): Element {
  const [low, high] = interval ?? [mean, mean]
  return strip(
    svg('rect', { class: 'track', x: 0, y: 4.5, width: 100, height: 1 }),
    svg('rect', { class: 'interval', x: low, y: 3, width: Math.max(0.5, high - low), height: 4 }),
    svg('rect', { class: 'mean', x: Math.min(99, Math.max(0, mean - 0.5)), y: 0, width: 1, height: 10 }),
  )
}

/** From one total to the next, on the scale from 0 to 100. */
export function stepBar(from: number, to: number, className: string): Element {
  const [low, high] = from < to ? [from, to] : [to, from]
  const start = Math.max(0, Math.min(100, low))
  const end = Math.max(0, Math.min(100, high))
  return strip(
    svg('rect', { class: 'track', x: 0, y: 4.5, width: 100, height: 1 }),
    svg('rect', { class: className, x: start, y: 0, width: Math.max(0.5, end - start), height: 10 }),
  )
}

function strip(...children: readonly Element[]): Element {
  const attributes = { class: 'strip', viewBox: '0 0 100 10', preserveAspectRatio: 'none' }
  return svg('svg', { ...attributes, 'aria-hidden': 'true', focusable: 'false' }, ...children)
}

const WIDTH = 720
const HEIGHT = 200
const LEFT = 34
const BOTTOM = 24

/** Means by period with their intervals; a period with too few is a gap, not a guess. */
export function trendChart({ periods }: Trend): Element {
  const x = (index: number): number =>
    LEFT + ((WIDTH - LEFT - 12) * (index + 0.5)) / Math.max(1, periods.length)
  const y = (value: number): number => 8 + ((HEIGHT - BOTTOM - 8) * (100 - value)) / 100
  const lines = [0, 25, 50, 75, 100].flatMap((value) => [
    svg('line', { class: 'grid', x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value) }),
    svg('text', { class: 'axis', x: LEFT - 6, y: y(value) + 4, 'text-anchor': 'end' }, String(value)),
  ])
  const marks = periods.flatMap(({ score }, index) => {
    if (score === null) return []
    const [low, high] = score.interval ?? [score.mean, score.mean]
    const before = periods[index - 1]?.score
    return [
      svg('line', { class: 'whisker', x1: x(index), x2: x(index), y1: y(low), y2: y(high) }),
      ...(before == null
        ? []
        : [
            svg('line', {
              class: 'curve',
              x1: x(index - 1),
              x2: x(index),
              y1: y(before.mean),
              y2: y(score.mean),
            }),
          ]),
      svg('circle', { class: 'dot', cx: x(index), cy: y(score.mean), r: 4 }),
    ]
  })
  const every = Math.max(1, Math.ceil(periods.length / 8))
  const days = periods.flatMap(({ from }, index) =>
    index % every === 0
      ? [svg('text', { class: 'axis', x: x(index), y: HEIGHT - 6, 'text-anchor': 'middle' }, from.slice(5))]
      : [],
  )
  const chart = svg('svg', { class: 'trend', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' })
  chart.append(...lines, ...marks, ...days)
  return h('div', { class: 'chart' }, chart)
}
