/// <reference lib="dom" />
/**
 * One interaction, marked up. It needs nothing of the page around it, so a page that scores a conversation by itself draws the same
 * view: `drawInteraction(element, report, interaction)`, with the page's style.
 */
import type { ViewReport } from '../../insight/exchange.ts'
import type { ViewInteraction } from '../model.ts'
import { coachView } from './coach-view.ts'
import { h, said } from './dom.ts'
import { legend } from './legend.ts'
import { scoreView } from './score-view.ts'
import { createSelection } from './selection.ts'
import { turnsView } from './turns-view.ts'
import { reasonName } from './words.ts'

/** Fills `host` and lets go of what was in it. Without the interaction, places stand where its text would. */
export function drawInteraction(
  host: HTMLElement,
  report: ViewReport,
  interaction: ViewInteraction | null,
  heading: 'h1' | 'h2' = 'h1',
): void {
  const selection = createSelection()
  const turns = turnsView(report, interaction, selection)
  host.replaceChildren(
    h(heading, { tabindex: -1 }, 'Interaction ', said(report.interactionId, 'id')),
    subtitle(report, interaction),
    h('div', { class: 'pair' }, scoreView(report, selection), coachView(report, interaction, turns.show)),
    h(
      'section',
      { class: 'card' },
      h('h2', {}, 'Conversation'),
      interaction === null
        ? h(
            'p',
            { class: 'note' },
            'The report holds no text. Places are given as characters of each turn; with --interactions the words stand here.',
          )
        : null,
      legend(report),
      turns.element,
    ),
  )
}

function subtitle(report: ViewReport, interaction: ViewInteraction | null): HTMLElement {
  const { channel, language, contact, customerName, eligibility } = report
  const facts = [
    channel,
    ...(language === 'und' ? ['language not known'] : [language]),
    ...(contact === null ? [] : [`${contact} contact`]),
    ...(interaction?.startedAt === undefined ? [] : [interaction.startedAt.slice(0, 16).replace('T', ' ')]),
  ]
  return h(
    'p',
    { class: 'subtitle' },
    facts.join(' · '),
    customerName === null ? '' : ' · customer ',
    customerName === null ? null : said(customerName.name),
    eligibility.status === 'scorable'
      ? ''
      : ` · ${eligibility.status === 'partial' ? 'scored in part' : 'no score'}: ${eligibility.reasons.map(reasonName).join(', ')}`,
  )
}
