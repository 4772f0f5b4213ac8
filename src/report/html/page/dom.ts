/// <reference lib="dom" />
/**
 * Making elements. Text from the input becomes text nodes and attribute values, never markup; there is no other way into the
 * page than these functions.
 */

export type Child = Node | string | null | undefined | false
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** `true` sets an empty attribute; `false`, `null` and `undefined` set none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children)
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value))
  for (const child of children)
    if (child !== null && child !== undefined && child !== false) element.append(child)
  return element
}

/** Words of the input, in their own direction: marks that turn text around end with the element. */
export function said(text: string, className?: string): HTMLElement {
  return h('bdi', { dir: 'auto', class: className }, text)
}

/** Seen by nobody, read out by screen readers. */
export function unseen(text: string): HTMLElement {
  return h('span', { class: 'unseen' }, text)
}

export function button(label: Child, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = h('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', onClick)
  return made
}

/** A wide table scrolls by itself, and by keyboard. */
export function scrolling(label: string, content: HTMLElement): HTMLElement {
  return h('div', { class: 'scrolls', tabindex: 0, role: 'region', 'aria-label': label }, content)
}

export function table(
  caption: string,
  header: readonly Child[],
  rows: Iterable<readonly Child[]>,
  className = '',
): HTMLTableElement {
  const line = (row: readonly Child[]): HTMLElement =>
    h(
      'tr',
      {},
      ...row.map((cell, index) => (index === 0 ? h('th', { scope: 'row' }, cell) : h('td', {}, cell))),
    )
  return h(
    'table',
    { class: className },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, ...header.map((cell) => h('th', { scope: 'col' }, cell)))),
    h('tbody', {}, ...[...rows].map(line)),
  )
}

/** A part of a view with a heading of its own. */
export function section(title: string, ...children: readonly Child[]): HTMLElement {
  return h('section', { class: 'card' }, h('h2', {}, title), ...children)
}
