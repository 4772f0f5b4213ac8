/// <reference lib="dom" />
/** Who spoke, when, and what was measured of the turn. */
import type { TurnReport } from '../../../model/report.ts'
import type { ViewInteraction } from '../model.ts'
import { h, said } from './dom.ts'
import { clock, percent } from './format.ts'

type Words = ViewInteraction['turns'][number]

export function turnHead(
  turn: TurnReport,
  index: number,
  words: Words | null,
  people: ReadonlyMap<string, ViewInteraction['participants'][number]>,
): HTMLElement {
  const speaker = words === null ? undefined : people.get(words.participantId)
  const role =
    speaker?.role ?? (turn.passages !== undefined ? 'agent' : turn.need !== undefined ? 'customer' : 'turn')
  const figures = figuresOf(turn)
  return h(
    'p',
    { class: 'turn-head' },
    h('span', { class: 'number' }, `${index + 1}`),
    ' ',
    h('strong', {}, role),
    ' ',
    speaker?.name === undefined ? null : said(speaker.name),
    words?.kind === undefined || words.kind === 'message' ? '' : ` (${words.kind})`,
    timeOf(words),
    figures.length === 0 ? null : h('span', { class: 'figures' }, ` ${figures.join(' · ')}`),
  )
}

function timeOf(words: Words | null): string {
  if (words?.sentAt !== undefined) return ` ${words.sentAt.slice(11, 19)}`
  return words?.startMs === undefined ? '' : ` ${clock(words.startMs)}`
}

function figuresOf({ need, scripted, rushed, empathy, pace }: TurnReport): readonly string[] {
  const figure = (name: string, value: number | null | undefined): readonly string[] =>
    value == null ? [] : [`${name} ${percent(value)}`]
  return [
    ...figure('need', need),
    ...figure('pasted', scripted),
    ...figure('rushed', rushed),
    ...figure('empathy', empathy),
    ...(pace === undefined ? [] : [`answered after ${Math.round(pace.gapMs / 1000)}\u00a0s`]),
  ]
}
