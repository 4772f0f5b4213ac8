/**
 * Fits the logistic model of `templates/probability`: how surely a passage was pasted. Data: `recurrence-data.ts`. Every
 * set weighs the same, and in it every turn, divided among its passages by their length.
 *
 * Four things are not left to the data:
 * - STAR's agents were told to pick from suggestions, and did so in 85 % of turns. Its turns are weighed as if it were
 *   `SCRIPTED_SHARE` of them: the base rate of an office nobody knows yet.
 * - STAR labels whole turns. Whether a stretch of a turn was pasted it does not say: a turn that was typed may well open with
 *   a pasted line. Stretches shorter than `WHOLE_TURN` of a turn nobody else was sent teach nothing.
 * - templates-real deals sentences out at random, so set phrases, pace and repeats mean nothing there, and what recurs
 *   nowhere in it is an edit rather than a first use. It teaches the weights of recurrence only.
 * - The weight of `support` is held: in templates-real the free sentences that recur most are small talk, which would
 *   give it a negative sign, and an added copy must never lower a passage's probability.
 */
import { auc, brier, calibrationError, confusion } from '../src/evaluate/metrics/index.ts'
import type { Prediction } from '../src/evaluate/metrics/prediction.ts'
import { logistic } from '../src/model/numbers.ts'
import { featuresOf, modelFeatures } from '../src/templates/probability.ts'
import { readRows, type Row } from './recurrence-data.ts'

const SUPPORT_WEIGHT = 0.1
const SCRIPTED_SHARE = 0.4
const WHOLE_TURN = 0.9
const SWEEPS = 500
/** Keeps a weight that nothing speaks for at 0. */
const RIDGE = 1e-3
const BINS = 10

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder that holds star/ and templates-real-*/')

const rows = readRows(folder)
const weights = fit(rows.filter(({ fold }) => fold === 'seen'))
const model = Object.fromEntries(modelFeatures.map((name, i) => [name, Number(weights[i]!.toFixed(3))]))
console.log(JSON.stringify({ model, figures: figures(rows, Object.values(model)) }, null, 2))

function isStar({ set }: Row): boolean {
  return set.startsWith('star')
}

function columnsOf(row: Row): readonly number[] {
  const features = featuresOf(row.evidence)
  return modelFeatures.map((name) => features[name])
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** What is fitted on: the features that mean something in the row's set, and the row's weight. */
function lessonsOf(seen: readonly Row[]): readonly { x: readonly number[]; weight: number; y: 0 | 1 }[] {
  const used = seen.filter((row) => {
    const { support, whole } = row.evidence
    return isStar(row) ? support === 0 || whole > 0 || row.share >= WHOLE_TURN : support > 0
  })
  const mass = (like: (row: Row) => boolean): number => sumOf(used.filter(like).map(({ share }) => share))
  const scale = new Map<string, number>()
  for (const { set } of used)
    for (const positive of [true, false]) {
      const target = !set.startsWith('star') ? null : positive ? SCRIPTED_SHARE : 1 - SCRIPTED_SHARE
      const key = `${set}/${String(positive)}`
      if (!scale.has(key))
        scale.set(
          key,
          target === null
            ? 1 / mass((row) => row.set === set)
            : target / mass((row) => row.set === set && row.positive === positive),
        )
    }
  return used.map((row) => {
    const evidence = isStar(row) ? row.evidence : { ...row.evidence, stock: 0, repeated: false, tooFast: 0 }
    const weight = row.share * scale.get(`${row.set}/${String(row.positive)}`)!
    return { x: columnsOf({ ...row, evidence }), weight, y: row.positive ? 1 : 0 }
  })
}

/** Newton's method one weight at a time, none but the intercept below 0. */
function fit(seen: readonly Row[]): readonly number[] {
  const lessons = lessonsOf(seen)
  const fitted: number[] = modelFeatures.map((name) => (name === 'support' ? SUPPORT_WEIGHT : 0))
  const sums = lessons.map(({ x }) => sumOf(x.map((value, i) => value * fitted[i]!)))
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const [i, name] of modelFeatures.entries()) {
      if (name === 'support') continue
      const ridge = name === 'intercept' ? 0 : RIDGE
      let slope = -ridge * fitted[i]!
      let curve = ridge
      for (const [row, { x, weight, y }] of lessons.entries()) {
        const p = 1 / (1 + Math.exp(-sums[row]!))
        slope += weight * (y - p) * x[i]!
        curve += weight * p * (1 - p) * x[i]! * x[i]!
      }
      const moved = fitted[i]! + slope / curve
      const next = name === 'intercept' ? moved : Math.max(0, moved)
      for (const [row, { x }] of lessons.entries()) sums[row]! += x[i]! * (next - fitted[i]!)
      fitted[i] = next
    }
  return fitted
}

/** For each set and fold: passages, weighed by their length, and turns, which score the mean of their passages. */
function figures(all: readonly Row[], fitted: readonly number[]): object {
  const groups = new Map<string, Row[]>()
  for (const row of all) {
    const key = `${row.set}: ${row.fold}`
    const held = groups.get(key)
    if (held === undefined) groups.set(key, [row])
    else held.push(row)
  }
  const scoreOf = (row: Row): number => logistic(sumOf(columnsOf(row).map((x, i) => x * fitted[i]!)))
  return Object.fromEntries(
    [...groups].map(([key, held]) => {
      const passages = held.map((row) => ({ score: scoreOf(row), positive: row.positive, weight: row.share }))
      const turns = turnsOf(held, passages)
      const atBaseRate = isStar(held[0]!) ? { turnsAtBaseRate: figuresOf(rescaled(turns)) } : {}
      return [key, { passages: figuresOf(passages), turns: figuresOf(turns), ...atBaseRate }]
    }),
  )
}

type Weighed = Prediction & { readonly weight: number }

function turnsOf(held: readonly Row[], passages: readonly Weighed[]): readonly Weighed[] {
  const turns = new Map<string, { score: number; pasted: number }>()
  for (const [i, { turn, share, positive }] of held.entries()) {
    const sum = turns.get(turn) ?? { score: 0, pasted: 0 }
    sum.score += share * passages[i]!.score
    sum.pasted += positive ? share : 0
    turns.set(turn, sum)
  }
  return [...turns.values()].map(({ score, pasted }) => ({
    score: Math.min(1, score),
    positive: pasted >= 0.5,
    weight: 1,
  }))
}

/** The turns weighed as if `SCRIPTED_SHARE` of them were pasted: what the probabilities are calibrated to. */
function rescaled(turns: readonly Weighed[]): readonly Weighed[] {
  const pasted = turns.filter(({ positive }) => positive).length
  const weightOf = (positive: boolean): number =>
    positive ? SCRIPTED_SHARE / pasted : (1 - SCRIPTED_SHARE) / (turns.length - pasted)
  return turns.map((turn) => ({ ...turn, weight: weightOf(turn.positive) * turns.length }))
}

function figuresOf(items: readonly Weighed[]): object {
  const weight = Float64Array.from(items, (item) => item.weight)
  const { precision, recall } = confusion(items, 0.5, weight)
  const calibration = calibrationError(items, { bins: BINS }, weight)
  return {
    n: items.length,
    positive: rounded(sumOf(items.map((item) => (item.positive ? item.weight : 0))) / sumOf([...weight])),
    auc: rounded(auc(items, weight)),
    precision: rounded(precision),
    recall: rounded(recall),
    brier: rounded(brier(items, weight)),
    calibrationError: rounded(calibration.error),
    /** Mean claimed / share positive, from bin 0–.1 to .9–1. */
    bins: calibration.bins.map(({ meanScore, positiveRate }) =>
      meanScore === null ? '–' : `${meanScore.toFixed(2)}/${positiveRate!.toFixed(2)}`,
    ),
  }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4))
}
