/// <reference lib="dom" />
/** The turns of an interaction, with what was found in each at its side. */
import type { TurnReport } from '../../../model/report.ts'
import type { TurnSpan } from '../../../model/span.ts'
import type { ViewReport } from '../../insight/exchange.ts'
import { segmentsOf, type Mark, type Segment } from '../../insight/segments.ts'
import type { ViewInteraction } from '../model.ts'
import { findingView, type GoTo } from './finding-view.ts'
import { h, unseen } from './dom.ts'
import { signOf } from './legend.ts'
import { places } from './places-view.ts'
import { quoteOf, turnsById } from './quote.ts'
import type { Selection } from './selection.ts'
import { turnHead } from './turn-head.ts'
import { origins } from './words.ts'

export interface TurnsView {
  readonly element: HTMLElement
  /** Chooses a finding and goes to its words. */
  readonly show: (finding: number) => void
}

/** Where in the document the parts of a finding are. */
export interface Shown {
  readonly turnId: string
  readonly element: HTMLElement
  readonly marks: readonly Mark[]
}

const MOST_OF_REASON = 40

export function turnsView(
  report: ViewReport,
  interaction: ViewInteraction | null,
  selection: Selection,
): TurnsView {
  const said = interaction === null ? null : turnsById(interaction)
  const people = new Map((interaction?.participants ?? []).map((each) => [each.id, each]))
  const marks = marksByTurn(report)
  const context = {
    turnNames: new Map(report.turns.map(({ turnId }, index) => [turnId, `turn ${index + 1}`])),
    quote: (span: TurnSpan) => quoteOf(said, span, MOST_OF_REASON),
  }
  const shown: Shown[] = []
  /** Goes to the first words of the finding, or of what it rests on. */
  const goTo: GoTo = (finding, kind, at) => {
    const target = shownOf(shown, finding, kind, at)
    target?.element.focus()
    target?.element.scrollIntoView({ block: 'center' })
  }
  const items = report.turns.map((turn, index) => {
    const words = said?.get(turn.turnId) ?? null
    const held = marks.get(turn.turnId) ?? []
    const body = words === null ? places(turn, held, shown) : text(words.text, turn, held, shown, selection)
    const findings = held
      .filter(({ kind }) => kind === 'finding')
      .map(({ finding }) => findingView(report.findings[finding]!, finding, context, selection, goTo))
    return h(
      'li',
      { class: `turn by-${roleOf(turn, words?.participantId, people)}` },
      h('div', { class: 'words' }, turnHead(turn, index, words, people), body),
      findings.length === 0 ? null : h('div', { class: 'remarks' }, ...findings),
    )
  })
  selection.onChange(() => {
    for (const { element, marks: on } of shown) mark(element, on, selection)
  })
  return {
    element: h('ol', { class: 'turns' }, ...items),
    show(finding) {
      selection.choose(finding)
      goTo(finding, 'finding')
    },
  }
}

/** The first element with a mark of the finding and of that kind; with `at`, with the mark that begins there. */
function shownOf(
  shown: readonly Shown[],
  finding: number,
  kind: Mark['kind'],
  at: TurnSpan | undefined,
): Shown | undefined {
  return shown.find(
    ({ turnId, marks }) =>
      (at === undefined || turnId === at.turnId) &&
      marks.some(
        (each) =>
          each.finding === finding && each.kind === kind && (at === undefined || each.start === at.start),
      ),
  )
}

function marksByTurn({ findings }: ViewReport): ReadonlyMap<string, readonly Mark[]> {
  const held = new Map<string, Mark[]>()
  const add = (turnId: string, found: Mark): void => {
    const before = held.get(turnId)
    if (before === undefined) held.set(turnId, [found])
    else before.push(found)
  }
  findings.forEach(({ turnId, start, end, because }, finding) => {
    add(turnId, { start, end, finding, kind: 'finding' })
    for (const span of because)
      add(span.turnId, { start: span.start, end: span.end, finding, kind: 'because' })
  })
  return held
}

/** Without the interaction, what was measured of a turn tells who spoke. */
function roleOf(
  turn: TurnReport,
  speaker: string | undefined,
  people: ReadonlyMap<string, ViewInteraction['participants'][number]>,
): string {
  const known = speaker === undefined ? undefined : people.get(speaker)?.role
  return known ?? (turn.passages !== undefined ? 'agent' : turn.need !== undefined ? 'customer' : 'unknown')
}

function text(
  words: string,
  turn: TurnReport,
  marks: readonly Mark[],
  shown: Shown[],
  selection: Selection,
): HTMLElement {
  const passages = turn.passages ?? []
  let before: number | null = null
  const pieces = segmentsOf(words.length, passages, marks).map((segment) => {
    const isNew = segment.passage !== before
    before = segment.passage
    const element = piece(words.slice(segment.start, segment.end), segment, isNew, turn)
    if (segment.marks.length > 0) {
      const on = segment.marks.filter(({ kind }) => kind === 'finding').map(({ finding }) => finding)
      // The way of the mouse; by keyboard the remark at the side does the same.
      if (on.length > 0)
        element.addEventListener('click', () => {
          selection.choose(on[(on.indexOf(selection.chosen() ?? -1) + 1) % on.length]!)
        })
      shown.push({ turnId: turn.turnId, element, marks: segment.marks })
      mark(element, segment.marks, selection)
    }
    return element
  })
  return h('p', { class: 'text', dir: 'auto' }, ...pieces)
}

/** A new passage begins with its sign, which is read out as its name. */
function piece(
  words: string,
  { origin, passage, marks }: Segment,
  isNew: boolean,
  turn: TurnReport,
): HTMLElement {
  const from = origin === null ? null : origins[origin]
  const element = h(
    'span',
    {
      class: `passage${origin === null ? '' : ` from-${origin}`}`,
      tabindex: marks.length > 0 ? -1 : null,
      title: passage === null ? null : passageTitle(turn, passage),
    },
    isNew && from !== null && from.sign !== '' ? unseen(`[${from.name}] `) : null,
    isNew && from !== null ? signOf(from.sign) : null,
  )
  element.append(words)
  return element
}

function passageTitle({ passages }: TurnReport, index: number): string {
  const { origin, support, scripted, edited } = passages![index]!
  return [
    origins[origin].name,
    ...(support === undefined ? [] : [`in ${support} other interactions`]),
    ...(scripted === null ? [] : [`${Math.round(scripted * 100)} % likely pasted`]),
    ...(edited === undefined ? [] : [`${Math.round(edited * 100)} % of its words changed`]),
  ].join(', ')
}

function mark(element: HTMLElement, marks: readonly Mark[], selection: Selection): void {
  const chosen = selection.chosen()
  const out = selection.without()
  const findings = marks.filter(({ kind }) => kind === 'finding')
  const has = (held: readonly Mark[]): boolean => held.some(({ finding }) => finding === chosen)
  element.classList.toggle(
    'has-finding',
    findings.some(({ finding }) => !out.has(finding)),
  )
  element.classList.toggle('is-finding', has(findings))
  element.classList.toggle('is-because', has(marks.filter(({ kind }) => kind === 'because')))
}
