/**
 * Fits what the signs of `src/annotate/names/one-sided-signs.ts` weigh, in quarters, on the customers' sides of MultiDoGO
 * (CDLA-Permissive 1.0) whose names no rule finds: the odd half of the airline domain, with its own labels, and media, with ours.
 * Both count alike, whatever their size; in the one nearly everybody gives a name, in the other every twelfth does. What was judged
 * stays where the data say nothing.
 *
 * Prints the weights, and the figures of each domain at each cut. Nothing is fitted on the even half of the airline chats, nor on
 * folders of the same form that are named besides (`bench/multidogo-domain.ts` makes such).
 *
 *     npx tsx bench/train-one-sided.ts ../shared/data/multidogo [folder …]
 */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { oneSidedCandidates, type OneSidedCandidate } from '../src/annotate/names/one-sided-name.ts'
import { CEILING, evidence, FLOOR, type Sign } from '../src/annotate/names/one-sided-signs.ts'
import { ruledStatements } from '../src/annotate/names/statements.ts'
import type { Label } from '../src/evaluate/index.ts'
import { languages } from '../src/language/index.ts'
import { readCorpus } from '../src/node/index.ts'
import { jsonLines } from './json-lines.ts'
import { halfOf } from './name-measures.ts'

const HELD_BACK = 'airline, the half nobody read'
const OTHERS = 'bench/names-media.jsonl'
const ROUNDS = 3000
const RATE = 0.3
/** Pulls towards the start. */
const DECAY = 0.002
/** A wrong name costs more than one that is missed, so the cut lies above what fits best. */
const CUTS = [0, 0.5, 1]

/** What was judged before anything was fitted. */
const JUDGED: Record<keyof typeof evidence, number> = {
  prior: -2.5,
  wholeTurn: 2,
  beforeCode: 2.5,
  codeNext: 2,
  announced: 4,
  inAddress: 4,
  place: -8,
  beforePostcode: -4,
  givenBeforePostcode: -2,
  givenPostcodeNext: -2,
  likePlace: -4,
  beforePlace: 2.5,
  given: 2,
  afterAssent: -4,
  lastTurn: -2,
  postcodeNext: -4,
  behindSentence: 0,
  short: 0,
  brand: 0,
}
const signs = Object.keys(JUDGED) as (keyof typeof evidence)[]
/** The letters weigh as they are. */
const START = [...signs.map((sign) => JUDGED[sign]), 1]

interface Option {
  readonly values: readonly number[]
  /** Begins where a labelled name does; is it to the character. */
  readonly begins: boolean
  readonly exact: boolean
}

interface Transcript {
  readonly domain: string
  readonly options: readonly Option[]
  readonly labelled: number
}

const annotate = createAnnotator(languages)
const [folder, ...further] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder of MultiDoGO')
const fitted = await transcriptsOf(folder, jsonLines(OTHERS) as readonly Label[])
const others = (await Promise.all(further.map((each) => transcriptsOf(each, [])))).flat()
const weights = fit(fitted).map((weight) => Math.round(weight * 4) / 4)
console.log(
  JSON.stringify(
    {
      weights: Object.fromEntries([...signs, 'letters'].map((sign, at) => [sign, weights[at]])),
      figures: Object.fromEntries(
        CUTS.map((cut) => [cut, byDomain([...fitted, ...others], [weights[0]! - cut, ...weights.slice(1)])]),
      ),
    },
    null,
    2,
  ),
)

async function transcriptsOf(path: string, more: readonly Label[]): Promise<readonly Transcript[]> {
  const { corpus } = await readCorpus(path)
  const named = grouped(
    [...corpus.labels, ...more].filter(({ label }) => label === 'customerName'),
    ({ interactionId }) => interactionId,
  )
  return corpus.interactions.flatMap((interaction) => {
    const { turns } = annotate(interaction)
    const { lexicon } = turns[0]!
    if (ruledStatements(turns, undefined, lexicon).length > 0) return []
    const labels = named.get(interaction.id) ?? []
    const options = oneSidedCandidates(turns, lexicon).map((candidate) => optionOf(candidate, labels))
    const isEven = interaction.metadata?.['domain'] === 'airline' && halfOf(interaction) === 'even'
    const domain = isEven ? HELD_BACK : String(interaction.metadata?.['domain'])
    return [{ domain, options, labelled: labels.length }]
  })
}

function optionOf(
  { turn, name, signs: found, likeness }: OneSidedCandidate,
  labels: readonly Label[],
): Option {
  const label = labels.find(({ turnId, start }) => turnId === turn.id && start === name.start)
  return {
    values: [
      ...signs.map((sign) => (sign === 'prior' || found.includes(sign as Sign) ? 1 : 0)),
      Math.max(FLOOR, Math.min(CEILING, likeness)),
    ],
    begins: label !== undefined,
    exact: label?.end === name.end,
  }
}

function oddsOf({ values }: Option, by: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * by[at]!, 0)
}

/** The likeliest of a transcript's options, or none of them, which weighs nothing: ascended by the gradient, domains alike. */
function fit(all: readonly Transcript[]): readonly number[] {
  const told = all.filter(
    ({ domain, options, labelled }) =>
      domain !== HELD_BACK && options.length > 0 && (labelled === 0 || options.some(({ begins }) => begins)),
  )
  const sizes = new Map(
    [...grouped(told, ({ domain }) => domain)].map(([domain, its]) => [domain, its.length]),
  )
  let by: readonly number[] = START
  for (let round = 0; round < ROUNDS; round++) {
    const step = by.map((weight, at) => -DECAY * (weight - START[at]!))
    for (const { domain, options } of told) {
      const chances = options.map((option) => Math.exp(oddsOf(option, by)))
      const sum = chances.reduce((all, each) => all + each, 1)
      const right = options.filter(({ begins }) => begins).length
      for (const [at, { values, begins }] of options.entries()) {
        const miss = (begins ? 1 / right : 0) - chances[at]! / sum
        const share = miss / sizes.get(domain)! / sizes.size
        for (const [place, value] of values.entries()) step[place]! += share * value
      }
    }
    by = by.map((weight, at) => weight + RATE * step[at]!)
  }
  return by
}

function byDomain(all: readonly Transcript[], by: readonly number[]): object {
  return Object.fromEntries(
    [...grouped(all, ({ domain }) => domain)].map(([domain, its]) => {
      const best = its.flatMap(({ options }) => likeliest(options, by))
      const right = best.filter(({ exact }) => exact).length
      const labelled = its.reduce((sum, each) => sum + each.labelled, 0)
      return [domain, { precision: share(right, best.length), recall: share(right, labelled) }]
    }),
  )
}

function likeliest(options: readonly Option[], by: readonly number[]): readonly Option[] {
  let best: Option | undefined
  for (const option of options)
    if (oddsOf(option, by) > (best === undefined ? 0 : oddsOf(best, by))) best = option
  return best === undefined ? [] : [best]
}

/** As `Map.groupBy` of newer Nodes. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}

function share(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 1000
}
