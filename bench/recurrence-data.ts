/**
 * The sets on which the probability of a passage is fitted and checked, as rows of evidence.
 *
 * STAR (whole, and 20, 10, 5 interactions of each agent apart): a turn is labelled as picked from suggestions or typed.
 * templates-real (1,500 and 300 interactions; in larger ones exact recurrence tells nothing): spans are labelled. Every other agent, and every other domain, of STAR is
 * kept out of the fit; of templates-real every other interaction.
 */
import { join } from 'node:path'
import { createAnnotator } from '../src/annotate/annotate.ts'
import type { Annotated, AnnotatedTurn } from '../src/annotate/types.ts'
import { random, sample } from '../src/evaluate/metrics/index.ts'
import type { Label } from '../src/evaluate/index.ts'
import { languages } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import type { Span } from '../src/model/span.ts'
import { TemplateFitter } from '../src/templates/fit.ts'
import { createTracer } from '../src/templates/passages.ts'
import type { Evidence } from '../src/templates/probability.ts'
import { indexOf } from '../src/templates/template-index.ts'
import { jsonLines } from './json-lines.ts'
import { readTemplatesReal } from './templates-real.ts'

/** `seen` rows are fitted on; of the others it is said in what they are new. */
export type Fold = 'seen' | 'other agents' | 'other domains' | 'other agents and domains'

export interface Row {
  readonly set: string
  readonly fold: Fold
  /** Interaction and turn. */
  readonly turn: string
  /** Share of the turn's characters. */
  readonly share: number
  readonly evidence: Evidence
  readonly positive: boolean
}

/** Whether the words were pasted; `undefined` where the labels do not say. */
type IsPasted = (annotated: Annotated, turn: AnnotatedTurn, span: Span) => boolean | undefined

const annotate = createAnnotator(languages)

export function readRows(folder: string): readonly Row[] {
  return [...starRows(join(folder, 'star')), ...templatesRealRows(folder)]
}

function rowsOf(
  set: string,
  group: readonly Annotated[],
  isPasted: IsPasted,
  foldOf: (annotated: Annotated) => Fold,
): readonly Row[] {
  const fitter = new TemplateFitter()
  for (const annotated of group) fitter.add(annotated)
  const gathered: Evidence[] = []
  // Each passage's figure is the place of its evidence, so that what is fitted is what the library weighs.
  // Copies of templates are weighed by a model of their own (`train-copies.ts`).
  const trace = createTracer(
    indexOf(fitter.state()),
    [],
    [],
    (evidence) => gathered.push(evidence) - 1,
    () => 0,
  )
  return group.flatMap((annotated) => {
    const { passages } = trace(annotated)
    return annotated.turns.flatMap((turn) => {
      const held = passages[turn.index]!.filter(({ scripted }) => scripted !== null)
      const length = held.reduce((sum, { start, end }) => sum + end - start, 0)
      return held.flatMap((passage): Row[] => {
        const positive = isPasted(annotated, turn, passage)
        if (positive === undefined) return []
        const share = (passage.end - passage.start) / length
        const evidence = gathered[passage.scripted!]!
        const place = `${annotated.interaction.id}/${turn.id}`
        return [{ set, fold: foldOf(annotated), turn: place, share, evidence, positive }]
      })
    })
  })
}

function starRows(folder: string): readonly Row[] {
  const interactions = (jsonLines(join(folder, 'interactions.jsonl')) as readonly Interaction[]).map(annotate)
  const labels = jsonLines(join(folder, 'labels.jsonl')) as readonly Label[]
  const picked = new Map(
    labels
      .filter(({ label }) => label === 'scripted')
      .map(({ interactionId, turnId, value }) => [`${interactionId}/${turnId ?? ''}`, value === true]),
  )
  const isPasted: IsPasted = ({ interaction }, { id }) => picked.get(`${interaction.id}/${id}`)
  const agentOf = ({ interaction }: Annotated): string =>
    interaction.participants.find(({ role }) => role === 'agent')?.id ?? ''
  const agents = [...new Set(interactions.map(agentOf))].sort()
  const foldOf = foldsOf(labels, agents, agentOf)
  const small = [20, 10, 5].flatMap((count) =>
    agents.flatMap((agent) => {
      const own = interactions.filter((annotated) => agentOf(annotated) === agent)
      const drawn = sample(own, Math.min(count, own.length), random(`${count}/${agent}`))
      return rowsOf(`star, ${count} an agent`, drawn, isPasted, foldOf)
    }),
  )
  return [...rowsOf('star', interactions, isPasted, foldOf), ...small]
}

/** STAR's domains, in the order of their names; the templates an interaction holds most of say which is its own. */
const DOMAINS = ['apartment', 'bank', 'doctor', 'meeting', 'plane', 'weather']

function foldsOf(
  labels: readonly Label[],
  agents: readonly string[],
  agentOf: (annotated: Annotated) => string,
): (annotated: Annotated) => Fold {
  const uses = new Map<string, number[]>()
  for (const { interactionId, label, value } of labels) {
    const domain = label === 'template' ? DOMAINS.indexOf(String(value).split('_')[0]!) : -1
    if (domain < 0) continue
    const counted = uses.get(interactionId) ?? DOMAINS.map(() => 0)
    counted[domain]!++
    uses.set(interactionId, counted)
  }
  return (annotated) => {
    const isNewAgent = agents.indexOf(agentOf(annotated)) % 2 === 1
    const counted = uses.get(annotated.interaction.id)
    // An interaction without a domain of its own (greetings only) shows nothing of an unseen one.
    const isNewDomain = counted !== undefined && counted.indexOf(Math.max(...counted)) % 2 === 1
    if (isNewAgent) return isNewDomain ? 'other agents and domains' : 'other agents'
    return isNewDomain ? 'other domains' : 'seen'
  }
}

function templatesRealRows(data: string): readonly Row[] {
  const sets = [
    ['templates-real-05', 1500],
    ['templates-real-20', 1500],
    ['templates-real-05', 300],
  ] as const
  return sets.flatMap(([name, count]) => {
    const { interactions, spansOf } = readTemplatesReal(data, name, count)
    const isPasted: IsPasted = ({ interaction }, { id }, { start, end }) => {
      const covered = spansOf(interaction.id, id).reduce(
        (sum, label) => sum + Math.max(0, Math.min(end, label.end ?? 0) - Math.max(start, label.start ?? 0)),
        0,
      )
      return covered * 2 > end - start
    }
    return rowsOf(
      `${name}, ${count === Infinity ? 'whole' : count}`,
      interactions.map(annotate),
      isPasted,
      ({ interaction }) => (Number(interaction.id.slice(1)) % 2 === 1 ? 'other agents and domains' : 'seen'),
    )
  })
}
