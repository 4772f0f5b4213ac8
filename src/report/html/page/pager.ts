/// <reference lib="dom" />
/** A long list a page at a time: what is not looked at is not in the document. */
import { button, h } from './dom.ts'

const PAGE = 50

export interface Pager<T> {
  readonly element: HTMLElement
  /** Shows the first page of these. */
  readonly show: (items: readonly T[]) => void
}

/** `draw` gives the element for the items of one page; `first` is the place of the first of them. */
export function pager<T>(noun: string, draw: (items: readonly T[], first: number) => HTMLElement): Pager<T> {
  const status = h('p', { role: 'status', class: 'status' })
  const holder = h('div')
  let items: readonly T[] = []
  let page = 0
  const back = button('Previous page', () => {
    turn(page - 1)
  })
  const on = button('Next page', () => {
    turn(page + 1)
  })
  const controls = h('div', { class: 'pager' }, back, on)

  function turn(to: number): void {
    page = to
    const first = page * PAGE
    const shown = items.slice(first, first + PAGE)
    holder.replaceChildren(draw(shown, first))
    status.textContent =
      items.length === 0
        ? `No ${noun}s`
        : `${noun}s ${first + 1}–${first + shown.length} of ${items.length}`.replace(/^./u, (letter) =>
            letter.toUpperCase(),
          )
    back.disabled = page === 0
    on.disabled = first + PAGE >= items.length
    controls.hidden = items.length <= PAGE
  }

  return {
    element: h('div', {}, status, holder, controls),
    show(given) {
      items = given
      turn(0)
    },
  }
}
