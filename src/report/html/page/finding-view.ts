/// <reference lib="dom" />
/** One remark: what it says, what it costs, where it and its reasons are, and a box to leave it out. */
import type { TurnSpan } from '../../../model/span.ts'
import type { ViewFinding } from '../../insight/exchange.ts'
import { button, h, said } from './dom.ts'
import { signed } from './format.ts'
import type { Selection } from './selection.ts'
import { signalNames } from './words.ts'

export interface FindingContext {
  /** `turn 3`, by id. */
  readonly turnNames: ReadonlyMap<string, string>
  /** The first words at a place; `null` where they are not known. */
  readonly quote: (span: TurnSpan) => string | null
}

export type GoTo = (finding: number, kind: 'finding' | 'because', at?: TurnSpan) => void

export function findingView(
  finding: ViewFinding,
  index: number,
  context: FindingContext,
  selection: Selection,
  goTo: GoTo,
): HTMLElement {
  const { level, message, because } = finding
  const showReason = (span: TurnSpan): void => {
    selection.choose(index)
    goTo(index, 'because', span)
  }
  const show = button(
    said(message),
    () => {
      const isChosen = selection.chosen() === index
      selection.choose(isChosen ? null : index)
      if (!isChosen) goTo(index, 'finding')
    },
    { class: 'link message', 'aria-pressed': 'false' },
  )
  const box = h('input', { type: 'checkbox', checked: true })
  box.addEventListener('change', () => {
    selection.leaveOut(index, !box.checked)
  })
  const element = h(
    'div',
    { class: `remark level-${level}` },
    kind(finding),
    show,
    reasons(because, context, showReason),
    h('label', { class: 'counts' }, box, ' counts in the score'),
  )
  selection.onChange(() => {
    const isOut = selection.without().has(index)
    box.checked = !isOut
    element.classList.toggle('is-out', isOut)
    element.classList.toggle('is-chosen', selection.chosen() === index)
    show.setAttribute('aria-pressed', String(selection.chosen() === index))
  })
  return element
}

function kind({ signal, level, scoreDelta }: ViewFinding): HTMLElement {
  return h(
    'p',
    { class: 'kind' },
    h('strong', {}, signalNames[signal]),
    ` · ${levelNames[level]} · `,
    h('span', { class: 'delta' }, `${signed(scoreDelta)} points`),
  )
}

/** What the remark rests on, each a link to its place. */
function reasons(
  because: readonly TurnSpan[],
  context: FindingContext,
  show: (span: TurnSpan) => void,
): HTMLElement | null {
  if (because.length === 0) return null
  const links = because.map((span) =>
    button(
      reasonText(span, context),
      () => {
        show(span)
      },
      { class: 'link' },
    ),
  )
  const listed = links.flatMap((link, at) => [at > 0 ? ', ' : null, link])
  return h('p', { class: 'reasons' }, 'Rests on ', ...listed)
}

/** `turn 1 “really stressed”`, or the place where the text is not known. */
function reasonText(span: TurnSpan, { turnNames, quote }: FindingContext): HTMLElement {
  const words = quote(span)
  const name = turnNames.get(span.turnId) ?? 'a turn'
  return words === null
    ? h('span', {}, `${name}, characters ${span.start}–${span.end}`)
    : h('span', {}, `${name} `, said(`“${words}”`))
}

const levelNames = { error: 'slip', warning: 'worth a look', note: 'note' } as const
