/// <reference lib="dom" />
/** Groups beside one another, in alphabetical order. */
import type { Group, Groups } from '../../insight/groups.ts'
import type { PageModel } from '../model.ts'
import { meanBar } from './charts.ts'
import { h, said, scrolling, section, table, type Child } from './dom.ts'
import { count, percent, points, range } from './format.ts'
import { pager } from './pager.ts'
import { dimensionNames } from './words.ts'

export function groupsView({ groups, minGroup }: PageModel): readonly Node[] {
  return [
    h('h1', { tabindex: -1 }, 'Groups'),
    h(
      'p',
      {},
      `In alphabetical order, and not a ranking: where intervals overlap, the difference may be chance, and different customers bring different troubles. A group of fewer than ${minGroup} scored interactions has no figure.`,
    ),
    ...groups.map((each) => dimension(each, minGroup)),
  ]
}

function dimension({ dimension: by, groups, unknown }: Groups, minGroup: number): HTMLElement {
  const name = dimensionNames[by]
  if (groups.length === 0)
    return section(
      name,
      h('p', { class: 'quiet' }, 'Nothing in the data says to which one an interaction belongs.'),
    )
  const list = pager<Group>(by, (shown) =>
    scrolling(
      `By ${by}`,
      table(
        `Mean score by ${by}`,
        [name, 'Scored', 'Mean', '95 % interval', h('span', { class: 'unseen' }, 'Chart'), 'Coverage'],
        shown.map((group) => cells(group, minGroup)),
        'list groups',
      ),
    ),
  )
  list.show(groups)
  return section(
    name,
    list.element,
    unknown > 0 ? h('p', { class: 'note' }, `${count(unknown, 'interaction')} without one.`) : null,
  )
}

function cells({ label, interactions, scored, score, coverage }: Group, minGroup: number): readonly Child[] {
  const n = scored === interactions ? String(scored) : `${scored} of ${interactions}`
  if (score === null)
    return [said(label), n, h('span', { class: 'quiet' }, `fewer than ${minGroup}`), '–', '', '–']
  return [
    said(label),
    n,
    points(score.mean),
    score.interval === null ? '–' : range(score.interval),
    meanBar(score),
    coverage === null ? '–' : percent(coverage),
  ]
}
