/** Figures of the gap as text. */
import type { Interval } from './intervals.ts'
import type { Share, View } from './shares.ts'

export const viewNames: Readonly<Record<View, string>> = {
  leadership: 'leadership',
  staff: 'staff',
  customers: 'customers',
  measured: 'as measured',
}

/** What stands in for a question nobody was asked. */
export const SOURCE_MARKS: readonly {
  readonly source: Share['source']
  readonly mark: string
  readonly note: string
}[] = [
  {
    source: 'quality',
    mark: ' Q',
    note: 'Q: quality forms, for want of an answer by leadership itself; a form is not what leadership believes.',
  },
  { source: 'agent-self', mark: ' S', note: 'S: the agents’ own marks for single interactions.' },
  { source: 'csat', mark: ' C', note: 'C: the ratings that came with the interactions.' },
]

/** `1 interaction`, `2 interactions`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** With its sign, and a true minus. */
export function points(difference: number): string {
  const whole = Math.round(difference * 100)
  return whole < 0 ? `−${-whole}` : whole > 0 ? `+${whole}` : '0'
}

export function plain(value: number): string {
  const text = Math.abs(value).toFixed(2).replace(/^0/u, '')
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}

export function intervalText([low, high]: Interval): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)}`
}

/** `77 % (61–88, n 36)`, or how few there are. */
export function shareText({ share, interval, n, source }: Share): string {
  if (share === null || interval === null) return n === 0 ? '–' : `too few (n ${n})`
  const mark = SOURCE_MARKS.find((each) => each.source === source)?.mark ?? ''
  return `${percent(share)} (${intervalText(interval)}, n ${n})${mark}`
}
