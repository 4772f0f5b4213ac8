/** What the page is drawn from: plain data, made once; no view computes a figure that is not in here or in a report. */
import type { Interaction } from '../../model/interaction.ts'
import type { Finding, Report } from '../../model/report.ts'
import { version } from '../../version.ts'
import { digest, type Digest } from '../insight/digest.ts'
import type { Exchange, ViewFinding, ViewReport } from '../insight/exchange.ts'
import { groupsOf, MIN_GROUP, type Groups } from '../insight/groups.ts'
import { leaderboardOf, type KnownTexts, type PastedText } from '../insight/leaderboard.ts'
import { overviewOf, type Overview } from '../insight/overview.ts'
import { queueOf } from '../insight/queue.ts'
import { MIN_IN_PERIOD } from '../insight/trend.ts'

/** The parts of an interaction that its view needs; a whole `Interaction` is one. */
export type ViewInteraction = Pick<Interaction, 'participants' | 'turns' | 'startedAt' | 'ratings'>

/** One interaction as its view takes it. */
export interface Detail {
  readonly report: ViewReport
  readonly interaction: ViewInteraction | null
}

/** One line of the list of interactions. */
export interface Row extends Pick<
  Digest,
  'id' | 'score' | 'interval' | 'band' | 'coverage' | 'status' | 'language' | 'startMs' | 'need' | 'findings'
> {
  readonly channel: string
  readonly agents: readonly string[]
  readonly queues: readonly string[]
  /** Place in `signalIds` of what cost most; `null` where nothing cost anything. */
  readonly costliest: number | null
}

export interface PageModel {
  readonly title: string
  readonly version: string
  /** Interactions in one block of details. */
  readonly blockSize: number
  /** Reports whose interaction was given. */
  readonly withText: number
  readonly overview: Overview
  /** Indexes of rows. */
  readonly queue: readonly number[]
  readonly groups: readonly Groups[]
  readonly minGroup: number
  readonly minInPeriod: number
  readonly pasted: readonly PastedText[]
  readonly hasIndex: boolean
  readonly hasMacros: boolean
  readonly rows: readonly Row[]
  /** Agents as people know them, by id, where their names are known. */
  readonly people: readonly (readonly [id: string, label: string])[]
  /** What the reports were made with; more than one where runs were put together. */
  readonly provenances: readonly Report['provenance'][]
}

export const BLOCK_SIZE = 50

export function pageModel(exchanges: readonly Exchange[], title: string, known: KnownTexts = {}): PageModel {
  const digests = exchanges.map(digest)
  const people = peopleOf(exchanges)
  return {
    title,
    version,
    blockSize: BLOCK_SIZE,
    withText: exchanges.filter(({ interaction }) => interaction !== null).length,
    overview: overviewOf(digests),
    queue: queueOf(digests),
    groups: groupsOf(digests, (agent) => people.get(agent) ?? agent),
    minGroup: MIN_GROUP,
    minInPeriod: MIN_IN_PERIOD,
    pasted: leaderboardOf(exchanges, known),
    hasIndex: known.templates !== undefined,
    hasMacros: known.macroOf !== undefined,
    rows: digests.map(rowOf),
    people: [...people],
    provenances: provenancesOf(exchanges),
  }
}

function rowOf({ groups, costs, ...rest }: Digest): Row {
  const { id, score, interval, band, coverage, status, language, startMs, need, findings } = rest
  const most = Math.max(...costs)
  return {
    id,
    score,
    interval,
    band,
    coverage,
    status,
    language,
    startMs,
    need,
    findings,
    channel: groups.channel[0] ?? 'other',
    agents: groups.agent,
    queues: groups.queue,
    costliest: most > 0 ? costs.indexOf(most) : null,
  }
}

/** Name and id together: two people may share a name. */
function peopleOf(exchanges: readonly Exchange[]): ReadonlyMap<string, string> {
  const people = new Map<string, string>()
  for (const { report, interaction } of exchanges)
    for (const { id, name } of interaction?.participants ?? [])
      if (name !== undefined && name !== id && report.agents.includes(id) && !people.has(id))
        people.set(id, `${name} (${id})`)
  return people
}

function provenancesOf(exchanges: readonly Exchange[]): readonly Report['provenance'][] {
  const seen = new Map<string, Report['provenance']>()
  for (const { report } of exchanges) seen.set(JSON.stringify(report.provenance), report.provenance)
  return [...seen.values()]
}

/** Without what no view shows, so that the file is no larger than it must be. */
export function detailOf({ report, interaction }: Exchange): Detail {
  return {
    report: {
      interactionId: report.interactionId,
      channel: report.channel,
      language: report.language,
      agents: report.agents,
      eligibility: report.eligibility,
      score: report.score,
      interval: report.interval,
      band: report.band,
      coverage: report.coverage,
      signals: report.signals,
      contact: report.contact,
      customerName: report.customerName,
      turns: report.turns,
      findings: report.findings.map(findingOf),
    },
    interaction: interaction === null ? null : viewOf(interaction),
  }
}

function findingOf(finding: Finding): ViewFinding {
  const { ruleId, signal, level, turnId, start, end, message, data, because, scoreDelta } = finding
  return { ruleId, signal, level, turnId, start, end, message, data, because, scoreDelta }
}

function viewOf({ participants, turns, startedAt, ratings }: Interaction): ViewInteraction {
  return { participants, turns, ...(startedAt !== undefined && { startedAt }), ...(ratings && { ratings }) }
}
