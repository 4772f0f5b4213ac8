/**
 * Trains small linear text models (`similarity/linear-model`): logistic regression with an L2 penalty by L-BFGS, one class against
 * the rest, over the hashed features of `text/features`. Whole batches in a fixed order and no chance anywhere, so the
 * same lines give the same weights. Then only the strongest features are kept, fitted again, and rounded to a byte.
 */
import { writeFileSync } from 'node:fs'
import type { PhraseGroup } from '../src/language/index.ts'
import { canonicalJson, mix32, sha256 } from '../src/model/hash.ts'
import type { LinearModelData } from '../src/similarity/linear-model.ts'
import { writtenNumbers } from '../src/similarity/written-numbers.ts'
import { featurizer, type FeatureShape } from '../src/text/features.ts'
import { scan } from '../src/text/scan.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { logisticFit } from './logistic-fit.ts'
import { folded, writeNumbers } from './written-numbers.ts'

export interface Example {
  /** Distinct features, as `featurizer` gives them. */
  readonly features: Uint32Array
  /** Per class: whether it applies. */
  readonly targets: readonly boolean[]
  /** How much the example counts; 1 where absent. */
  readonly weight?: number
  /** Examples of one group are never on both sides of a split: near-duplicates share a group. */
  readonly group: string
}

export interface TrainOptions {
  readonly classes: readonly string[]
  /** Strength of the penalty, against the sum of losses. */
  readonly l2: number
  /** Features that occur in fewer examples are left out. */
  readonly minCount: number
  /** How many of the strongest features are kept. */
  readonly keep: number
  readonly bits?: number
  /** The largest weight, a whole number; 127 where absent. Fewer steps pack smaller. */
  readonly most?: number
  readonly iterations?: number
  /** Parts for the scores that the calibration is fitted on. */
  readonly folds?: number
}

export interface Figures {
  readonly [name: string]: number | string | Figures | readonly Figures[]
}

/** All words of a text as features. */
export function featuresOf(shape: FeatureShape): (text: string) => Uint32Array {
  const extract = featurizer(shape)
  return (text) => {
    const tokens = scan(text)
    return extract(text, tokens, tokens.sentences)
  }
}

/** A number of 0 to `parts` − 1 that the group alone decides. */
export function partOf(group: string, parts: number): number {
  let hash = 7
  for (const letter of group) hash = mix32(Math.imul(hash ^ letter.charCodeAt(0), 0x01000193))
  return hash % parts
}

interface Row {
  readonly columns: Uint32Array
  /** The value of each of its features: one over the root of how many there are, kept or not. */
  readonly value: number
  readonly weight: number
  readonly targets: readonly boolean[]
}

/** Weights a class, the last of each its bias. */
type Weights = readonly Float64Array[]

class Table {
  readonly keys: readonly number[]
  private readonly columnOf: ReadonlyMap<number, number>
  private readonly mask: number

  constructor(keys: readonly number[], bits: number) {
    this.keys = keys
    this.columnOf = new Map(keys.map((key, column) => [key, column]))
    this.mask = 2 ** bits - 1
  }

  static of(examples: readonly Example[], bits: number, minCount: number): Table {
    const counts = new Map<number, number>()
    for (const { features } of examples)
      for (const feature of features) {
        const key = feature & (2 ** bits - 1)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    return new Table(
      [...counts].flatMap(([key, count]) => (count >= minCount ? [key] : [])).sort((a, b) => a - b),
      bits,
    )
  }

  rows(examples: readonly Example[]): readonly Row[] {
    return examples.map(({ features, targets, weight = 1 }) => ({
      columns: Uint32Array.from(
        [...features].flatMap((feature) => this.columnOf.get(feature & this.mask) ?? []),
      ),
      value: 1 / Math.sqrt(Math.max(1, features.length)),
      weight,
      targets,
    }))
  }
}

/** The weights of one class that minimise weighted log-loss + l2/2 × |w|² (the bias is free). */
function fitClass(
  rows: readonly Row[],
  columns: number,
  c: number,
  l2: number,
  iterations: number,
): Float64Array {
  const loss = (w: Float64Array, gradient: Float64Array): number => {
    let sum = 0
    for (let i = 0; i < columns; i++) {
      gradient[i] = l2 * w[i]!
      sum += 0.5 * l2 * w[i]! * w[i]!
    }
    gradient[columns] = 0
    for (const { columns: held, value, weight, targets } of rows) {
      let z = 0
      for (const column of held) z += w[column]!
      z = z * value + w[columns]!
      const y = targets[c] === true ? 1 : 0
      sum += weight * (Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z))))
      const slope = weight * (1 / (1 + Math.exp(-z)) - y)
      for (const column of held) gradient[column]! += slope * value
      gradient[columns] += slope
    }
    return sum
  }
  return minimise(loss, columns + 1, iterations)
}

const MEMORY = 8

/** Limited-memory BFGS with backtracking (Nocedal 1980). */
function minimise(
  loss: (at: Float64Array, gradient: Float64Array) => number,
  size: number,
  iterations: number,
): Float64Array {
  let at = new Float64Array(size)
  let gradient = new Float64Array(size)
  let value = loss(at, gradient)
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let round = 0; round < iterations; round++) {
    const direction = descent(gradient, steps)
    const slope = dot(direction, gradient)
    if (slope > -1e-9) break
    let length = round === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1
    let next = at
    const nextGradient = new Float64Array(size)
    let nextValue = Infinity
    while (length > 1e-12) {
      next = at.map((x, i) => x + length * direction[i]!)
      nextValue = loss(next, nextGradient)
      if (nextValue <= value + 1e-4 * length * slope) break
      length /= 2
    }
    const s = next.map((x, i) => x - at[i]!)
    const y = nextGradient.map((x, i) => x - gradient[i]!)
    const curve = dot(s, y)
    if (curve > 1e-12) steps.push({ s, y, rho: 1 / curve })
    if (steps.length > MEMORY) steps.shift()
    const gain = value - nextValue
    ;[at, gradient, value] = [next, nextGradient, nextValue]
    if (gain < 1e-7 * Math.abs(value)) break
  }
  return at
}

function descent(
  gradient: Float64Array,
  steps: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.map((x) => -x)
  const alphas: number[] = []
  for (const { s, y, rho } of [...steps].reverse()) {
    const alpha = rho * dot(s, q)
    alphas.push(alpha)
    for (let i = 0; i < q.length; i++) q[i]! -= alpha * y[i]!
  }
  const last = steps.at(-1)
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.y, last.y))
    for (let i = 0; i < q.length; i++) q[i]! *= scale
  }
  for (const { s, y, rho } of steps) {
    const beta = rho * dot(y, q)
    const change = alphas.pop()! - beta
    for (let i = 0; i < q.length; i++) q[i]! += change * s[i]!
  }
  return q
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function fitAll(examples: readonly Example[], table: Table, options: TrainOptions): Weights {
  const rows = table.rows(examples)
  return options.classes.map((_, c) =>
    fitClass(rows, table.keys.length, c, options.l2, options.iterations ?? 120),
  )
}

/** The table of the `keep` features whose largest weight in any class is largest. */
function strongest(table: Table, weights: Weights, { keep, bits = BITS }: TrainOptions): Table {
  const ranked = table.keys
    .map((key, column) => ({ key, strength: Math.max(...weights.map((w) => Math.abs(w[column]!))) }))
    .sort((a, b) => b.strength - a.strength || a.key - b.key)
    .slice(0, keep)
  return new Table(
    ranked.map(({ key }) => key).sort((a, b) => a - b),
    bits,
  )
}

const BITS = 22

interface Fitted {
  readonly table: Table
  readonly weights: Weights
}

function fit(examples: readonly Example[], options: TrainOptions): Fitted {
  const all = Table.of(examples, options.bits ?? BITS, options.minCount)
  if (all.keys.length <= options.keep) return { table: all, weights: fitAll(examples, all, options) }
  const table = strongest(all, fitAll(examples, all, options), options)
  return { table, weights: fitAll(examples, table, options) }
}

/** Scores of examples, one array a class, by weights not rounded yet. */
function scoresOf({ table, weights }: Fitted, examples: readonly Example[]): readonly Float64Array[] {
  const rows = table.rows(examples)
  return weights.map((w) =>
    Float64Array.from(rows, ({ columns, value }) => {
      let z = 0
      for (const column of columns) z += w[column]!
      return z * value + w[table.keys.length]!
    }),
  )
}

/** Scores of every example by a model that has seen none of its group: one array a class. */
export function crossScores(examples: readonly Example[], options: TrainOptions): readonly Float64Array[] {
  const folds = options.folds ?? 5
  const found = options.classes.map(() => new Float64Array(examples.length))
  for (let fold = 0; fold < folds; fold++) {
    const fitted = fit(
      examples.filter(({ group }) => partOf(group, folds) !== fold),
      options,
    )
    const held = [...examples.keys()].filter((i) => partOf(examples[i]!.group, folds) === fold)
    const scores = scoresOf(
      fitted,
      held.map((i) => examples[i]!),
    )
    for (const [at, i] of held.entries())
      for (const [c, column] of scores.entries()) found[c]![i] = column[at]!
  }
  return found
}

/** Trains on all examples; the calibration is fitted on scores of models that had not seen the example's group. */
export function trainLinear(examples: readonly Example[], options: TrainOptions): LinearModelData {
  const fitted = fit(examples, options)
  const crossed = crossScores(examples, options)
  const platt = crossed.map((scores, c) =>
    logisticFit(
      examples.map(({ targets, weight = 1 }, i) => ({
        features: [scores[i]!, 1],
        positive: targets[c] === true,
        weight,
      })),
    ),
  )
  return quantised(fitted, platt, options)
}

/** The model as it is stored. `table.keys`: the features kept, ascending; `weights`: one a feature, then the bias, a class. */
export function quantised(
  { table, weights }: { readonly table: Pick<Table, 'keys'>; readonly weights: Weights },
  platt: readonly (readonly number[])[],
  options: TrainOptions,
): LinearModelData {
  const columns = table.keys.length
  const scale = weights.map(
    (w) => w.slice(0, columns).reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9) / (options.most ?? 127),
  )
  const whole = weights.map((w, c) => w.slice(0, columns).map((x) => Math.round(x / scale[c]!)))
  const columnsKept = [...table.keys.keys()].filter((column) => whole.some((w) => w[column] !== 0))
  const keys = columnsKept.map((column) => table.keys[column]!)
  const numbers = [
    ...keys.map((key, i) => key - (keys[i - 1] ?? 0)),
    ...whole.flatMap((w) => columnsKept.map((column) => folded(w[column]!))),
  ]
  const short = (value: number): number => Number(value.toPrecision(6))
  const data = {
    classes: options.classes,
    bits: options.bits ?? BITS,
    kept: keys.length,
    scale: scale.map(short),
    bias: weights.map((w) => short(w[columns]!)),
    slope: platt.map(([slope]) => short(slope!)),
    offset: platt.map(([, offset]) => short(offset!)),
    weights: writeNumbers(numbers),
  }
  return { id: sha256(canonicalJson(data)), ...data }
}

/** The model of one of its classes alone, which scores as it did; features that bear on the others only are left out. */
export function onlyClass(
  { classes, bits, kept, scale, bias, slope, offset, weights }: LinearModelData,
  name: string,
): LinearModelData {
  const c = classes.indexOf(name)
  const numbers = writtenNumbers(weights, kept * (1 + classes.length))
  const held: number[] = []
  const gaps: number[] = []
  let gap = 0
  for (let i = 0; i < kept; i++) {
    gap += numbers[i]!
    const weight = numbers[kept * (1 + c) + i]!
    if (weight === 0) continue
    gaps.push(gap)
    held.push(weight)
    gap = 0
  }
  const of = (values: readonly number[]): readonly number[] => [values[c]!]
  const data = {
    classes: [name],
    bits,
    kept: held.length,
    scale: of(scale),
    bias: of(bias),
    slope: of(slope),
    offset: of(offset),
    weights: writeNumbers([...gaps, ...held]),
  }
  return { id: sha256(canonicalJson(data)), ...data }
}

/** Writes the model as a module of a language pack. `about`: lines for its header; `cues`: groups of phrases among its features. */
export function writeModel(
  path: string,
  name: string,
  shape: FeatureShape,
  { weights, ...linear }: LinearModelData,
  about: readonly string[],
  cues: readonly PhraseGroup[] = [],
): void {
  const head = [
    '/**',
    ' * Written by a script; do not edit.',
    ' *',
    ...about.map((line) => ` * ${line}`.trimEnd()),
    ' */',
  ]
  // The one shape that several models have is written down once.
  const isLevelled = shape === levelled
  writeFileSync(
    path,
    `${head.join('\n')}
// prettier-ignore
import type { TextModel } from '../../types.ts'${isLevelled ? "\nimport { levelled } from '../manner-of-speech.ts'" : ''}

// prettier-ignore
export const ${name}: TextModel = {${cues.length === 0 ? '' : `\n  cues: ${JSON.stringify(cues)},`}
  features: ${isLevelled ? 'levelled' : JSON.stringify(shape)},
  linear: {
    ...${JSON.stringify(linear)},
    weights:
      '${weights}',
  },
}
`,
  )
}
