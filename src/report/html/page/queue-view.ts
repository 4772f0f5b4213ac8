/// <reference lib="dom" />
/** The interactions, those first that a person should look at first. */
import { signalIds } from '../../../model/signals.ts'
import type { Row } from '../model.ts'
import { meanBar } from './charts.ts'
import type { PageData } from './data.ts'
import { h, said, scrolling, table, type Child } from './dom.ts'
import { minute, percent, points, range } from './format.ts'
import { pager } from './pager.ts'
import { queueLift } from '../../insight/queue-figures.ts'
import { bandNames, signalNames, statusNames } from './words.ts'

export function queueView(data: PageData): readonly Node[] {
  const { model } = data
  const list = pager<number>('interaction', (indexes, first) =>
    scrolling('Interactions', rowsOf(indexes, first, data)),
  )
  const search = h('input', { type: 'search', id: 'search', autocomplete: 'off' })
  const channel = choice('channel', 'All channels', [...new Set(model.rows.map((row) => row.channel))].sort())
  const band = choice('band', 'All bands', Object.keys(bandNames), bandNames)
  const order = choice('order', 'Review order', ['input'], { input: 'As in the input, all of them' })
  const update = (): void => {
    const wanted = search.value.trim().toLowerCase()
    const from = order.value === 'input' ? model.rows.map((_, index) => index) : model.queue
    list.show(
      from.filter((index) => {
        const row = model.rows[index]!
        return (
          (channel.value === '' || row.channel === channel.value) &&
          (band.value === '' || row.band === band.value) &&
          (wanted === '' || holds(row, wanted, data))
        )
      }),
    )
  }
  for (const control of [search, channel, band, order]) control.addEventListener('input', update)
  update()
  return [
    h('h1', { tabindex: -1 }, 'Review queue'),
    h('p', {}, WHY),
    h('p', { class: 'note' }, queueLift),
    h(
      'form',
      { class: 'filters', role: 'search', 'aria-label': 'Choose interactions' },
      labelled('Id, agent or queue', search),
      labelled('Channel', channel),
      labelled('Band', band),
      labelled('Order', order),
    ),
    list.element,
  ]
}

const WHY =
  'Where a minute of yours helps most: interactions that stay low even on the kindest reading of the evidence (the upper end of the score’s interval). It is a place to begin reading, not a verdict.'

function labelled(label: string, control: HTMLElement): HTMLElement {
  return h('label', {}, h('span', {}, label), control)
}

function choice(
  id: string,
  all: string,
  values: readonly string[],
  names: Readonly<Record<string, string>> = {},
): HTMLSelectElement {
  return h(
    'select',
    { id },
    h('option', { value: '' }, all),
    ...values.map((value) => h('option', { value }, names[value] ?? value)),
  )
}

function holds({ id, agents, queues }: Row, wanted: string, { labelOf }: PageData): boolean {
  return [id, ...agents, ...agents.map(labelOf), ...queues].some((text) =>
    text.toLowerCase().includes(wanted),
  )
}

function rowsOf(indexes: readonly number[], first: number, { model, labelOf }: PageData): HTMLElement {
  const header = ['Interaction', 'Score', '', 'Band', 'Coverage', 'Cost most', 'Agents', 'Channel', 'Began']
  return table(
    `Interactions from place ${first + 1}`,
    header.map((name) => (name === '' ? h('span', { class: 'unseen' }, 'Interval') : name)),
    indexes.map((index) => cells(model.rows[index]!, index, labelOf)),
    'list',
  )
}

function cells(row: Row, index: number, labelOf: (agent: string) => string): readonly Child[] {
  const { id, score, interval, band, coverage, status, agents, channel, startMs, costliest } = row
  return [
    h('a', { href: `#i/${index}` }, said(id, 'id')),
    score === null
      ? statusNames[status]
      : h('span', {}, h('strong', {}, points(score)), interval === null ? '' : ` (${range(interval)})`),
    score === null ? '' : meanBar({ n: 1, mean: score, interval }),
    band === null ? '–' : h('span', { class: `band band-${band}` }, bandNames[band]),
    percent(coverage),
    costliest === null ? '–' : signalNames[signalIds[costliest]!],
    h(
      'span',
      { class: 'names' },
      ...agents.flatMap((agent, at) => [at > 0 ? ', ' : '', said(labelOf(agent))]),
    ),
    channel,
    startMs === null ? '–' : minute(startMs),
  ]
}
