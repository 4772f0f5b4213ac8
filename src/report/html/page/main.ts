/// <reference lib="dom" />
/** The page: which view is shown, by the part of the address behind the `#`. */
import { aboutView } from './about-view.ts'
import { readPage, type PageData } from './data.ts'
import { h } from './dom.ts'
import { groupsView } from './groups-view.ts'
import { drawInteraction } from './interaction-view.ts'
import { leaderboardView } from './leaderboard-view.ts'
import { overviewView } from './overview-view.ts'
import { queueView } from './queue-view.ts'

interface View {
  readonly name: string
  readonly draw: (data: PageData) => readonly Node[]
}

const views: Readonly<Record<string, View>> = {
  overview: { name: 'Overview', draw: ({ model }) => overviewView(model) },
  queue: { name: 'Review queue', draw: queueView },
  pasted: { name: 'Copy-paste', draw: leaderboardView },
  groups: { name: 'Groups', draw: ({ model }) => groupsView(model) },
  about: { name: 'About', draw: ({ model }) => aboutView(model) },
}

const FIRST = 'overview'

function start(): void {
  const data = readPage()
  const main = document.getElementById('main')!
  const links = Object.entries(views).map(([id, { name }]) => h('a', { href: `#${id}` }, name))
  document.getElementById('nav')!.append(h('ul', {}, ...links.map((link) => h('li', {}, link))))

  const draw = (isFirst: boolean): void => {
    const place = location.hash.slice(1)
    // The skip link leads to an element, not to a view.
    if (place === 'main' && !isFirst) return
    const index = place.startsWith('i/') ? Number(place.slice(2)) : null
    // The details of an interaction come behind this script: who asks for one early waits for the rest of the file.
    if (index !== null && document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => {
        draw(isFirst)
      })
      return
    }
    const id = Object.hasOwn(views, place) ? place : FIRST
    if (index === null) main.replaceChildren(...views[id]!.draw(data))
    else drawOne(main, index, data)
    const current = index === null ? id : 'queue'
    for (const link of links) {
      if (link.hash === `#${current}`) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    document.title = `${main.querySelector('h1')?.textContent ?? ''} – ${data.model.title}`
    if (!isFirst) {
      scrollTo(0, 0)
      main.querySelector('h1')?.focus()
    }
  }
  addEventListener('hashchange', () => {
    draw(false)
  })
  draw(true)
}

function drawOne(main: HTMLElement, index: number, { model, detailAt }: PageData): void {
  const detail = detailAt(index)
  if (detail === null) {
    main.replaceChildren(
      h('h1', { tabindex: -1 }, 'No such interaction'),
      h('p', {}, h('a', { href: '#queue' }, 'Back to the queue')),
    )
    return
  }
  const place = model.queue.indexOf(index)
  const neighbour = (at: number, name: string): HTMLElement | null => {
    const other = place < 0 ? undefined : model.queue[at]
    return other === undefined ? null : h('a', { href: `#i/${other}` }, name)
  }
  const view = h('div', { class: 'interaction' })
  drawInteraction(view, detail.report, detail.interaction)
  main.replaceChildren(
    h(
      'nav',
      { class: 'along', 'aria-label': 'Along the queue' },
      h('a', { href: '#queue' }, 'Review queue'),
      place < 0 ? null : h('span', {}, `${place + 1} of ${model.queue.length}`),
      place > 0 ? neighbour(place - 1, 'Previous') : null,
      neighbour(place + 1, 'Next'),
    ),
    view,
  )
}

start()
