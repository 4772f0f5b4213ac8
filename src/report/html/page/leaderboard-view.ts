/// <reference lib="dom" />
/** What is being copy-pasted, and what it costs. */
import type { PastedText } from '../../insight/leaderboard.ts'
import type { PageModel } from '../model.ts'
import type { PageData } from './data.ts'
import { h, said, type Child } from './dom.ts'
import { count, day, points } from './format.ts'
import { pager } from './pager.ts'

export function leaderboardView({ model, labelOf }: PageData): readonly Node[] {
  const list = pager<PastedText>('text', (texts) =>
    h(
      'ol',
      { class: 'texts' },
      ...texts.map((text) => h('li', { class: 'card' }, ...entry(text, model, labelOf))),
    ),
  )
  list.show(model.pasted)
  return [
    h('h1', { tabindex: -1 }, 'Copy-paste'),
    h(
      'p',
      {},
      'Saved and repeated texts, the one first that took the most points over all interactions. A saved text is not a fault: it costs only as far as customers needed an answer of their own, so the ones on top are those worth rewriting.',
    ),
    ...missing(model).map((text) => h('p', { class: 'note' }, text)),
    list.element,
  ]
}

function missing({ hasIndex, hasMacros, withText }: PageModel): readonly string[] {
  return [
    ...(hasIndex
      ? []
      : [
          `No template index was given (--templates), so ${withText > 0 ? 'one use stands for each text' : 'texts are shown by id'}.`,
        ]),
    ...(hasMacros
      ? []
      : [
          'Without both a template index and a list of macros (--templates, --macros) it is not known which of these texts are shadow templates: pasted by agents, and none of your macros.',
        ]),
  ]
}

function entry(
  text: PastedText,
  { hasMacros }: PageModel,
  labelOf: (agent: string) => string,
): readonly Child[] {
  const { uses, interactions, agents, firstSeen, lastSeen, cost, slots } = text
  const facts: readonly (readonly [string, Child])[] = [
    ['Points it took', points(cost < 100 ? cost : Math.round(cost))],
    ['Uses', `${uses} in ${count(interactions, 'interaction')}`],
    ['Kind', kindOf(text, hasMacros)],
    ...(slots === null ? [] : [['Slots', String(slots)] as const]),
    [
      'Seen',
      firstSeen === null || lastSeen === null ? 'times not known' : `${day(firstSeen)} to ${day(lastSeen)}`,
    ],
    ['Who', people(agents, labelOf)],
  ]
  return [
    h(
      'p',
      { class: 'template' },
      text.text === null ? h('span', { class: 'quiet' }, 'Text not known here: ') : said(text.text),
      text.text === null ? said(text.id === '' ? 'a macro without an id' : text.id, 'id') : null,
    ),
    text.isExample ? h('p', { class: 'note' }, 'One use of it, as it was sent.') : null,
    h(
      'dl',
      { class: 'inline' },
      ...facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
    ),
  ]
}

function kindOf({ origin, macro, id }: PastedText, hasMacros: boolean): Child {
  if (origin === 'macro') return h('span', {}, 'macro ', said(id === '' ? 'of the source system' : id, 'id'))
  if (macro === undefined) return hasMacros ? 'template, not in the index given' : 'template'
  if (macro === null) return 'shadow template: in no list of macros'
  return h('span', {}, 'template made from the macro ', said(macro, 'id'))
}

const MOST_PEOPLE = 12

function people(agents: readonly string[], labelOf: (agent: string) => string): Child {
  if (agents.length === 0) return 'not known'
  const shown = agents
    .slice(0, MOST_PEOPLE)
    .flatMap((agent, at) => [at > 0 ? ', ' : '', said(labelOf(agent))])
  const more = agents.length - MOST_PEOPLE
  return h('span', { class: 'names' }, ...shown, more > 0 ? ` and ${count(more, 'more agent')}` : '')
}
