/**
 * How far "as measured" in the perception gap agrees with people: the labels and ratings of a corpus, by part. The limit of 0.25
 * was set on train and dev; test was looked at afterwards. Interactions, agreement with Wilson's interval, kappa, and both
 * shares. Expectation is held against customers' ratings (satisfied from 80 % of the scale), authenticity against the label
 * from 50 on, empathy against a mean label of 1 or more. Speed has no label to be held against.
 *
 *     npx tsx bench/gap-measured.ts corpora/gold
 */
import { createAnalyzer, fitTemplates, type Report } from '../src/index.ts'
import type { Label } from '../src/evaluate/index.ts'
import { measure } from '../src/evaluate/gap/dimensions.ts'
import { wilson } from '../src/evaluate/gap/intervals.ts'
import { shareOf } from '../src/evaluate/gap/cases.ts'
import { readCorpus } from '../src/node/index.ts'

const { corpus } = await readCorpus(process.argv[2] ?? 'corpora/gold')
const templates = await fitTemplates(corpus.interactions)
const analyzer = createAnalyzer({ templates, pace: templates.pace })

const labelsOf = new Map<string, Label[]>()
for (const label of corpus.labels)
  labelsOf.set(label.interactionId, [...(labelsOf.get(label.interactionId) ?? []), label])

function meanLabel(id: string, name: string): number | null {
  const values = (labelsOf.get(id) ?? []).flatMap(({ label, value }) =>
    label === name && typeof value === 'number' ? [value] : [],
  )
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

interface Row {
  readonly part: string
  readonly measured: ReturnType<typeof measure>
  readonly people: Readonly<Record<'expectation' | 'empathy' | 'authenticity', boolean | null>>
}

const rows = corpus.interactions.map((interaction): Row => {
  const report: Report = analyzer.analyze(interaction)
  const { id, ratings, metadata } = interaction
  const csat = shareOf(ratings?.csat, ratings?.csatMax)
  const [empathy, authenticity] = [meanLabel(id, 'empathy'), meanLabel(id, 'authenticity')]
  return {
    part: metadata?.['split'] === 'test' ? 'test' : 'train and dev',
    measured: measure(report),
    people: {
      expectation: csat === null ? null : csat >= 0.8,
      empathy: empathy === null ? null : empathy >= 1,
      authenticity: authenticity === null ? null : authenticity >= 50,
    },
  }
})

function figuresOf(part: string, dimension: keyof Row['people']): object {
  const judged = rows.flatMap((row) => {
    const [a, b] = [row.measured[dimension], row.people[dimension]]
    return row.part !== part || a === null || b === null ? [] : [{ a: a ? 1 : 0, b: b ? 1 : 0 }]
  })
  const n = judged.length
  const agree = judged.filter(({ a, b }) => a === b).length
  const share = (of: 'a' | 'b'): number => judged.filter((each) => each[of] === 1).length / n
  const digits = (value: number): number => Math.round(value * 1000) / 1000
  const byChance = share('a') * share('b') + (1 - share('a')) * (1 - share('b'))
  return {
    part,
    dimension,
    n,
    agreement: digits(agree / n),
    interval: wilson({ count: agree, n }).map(digits),
    kappa: digits((agree / n - byChance) / (1 - byChance)),
    measured: digits(share('a')),
    people: digits(share('b')),
  }
}

const parts = ['train and dev', 'test']
const dimensions = ['expectation', 'empathy', 'authenticity'] as const
console.log(
  JSON.stringify(
    parts.flatMap((part) => dimensions.map((each) => figuresOf(part, each))),
    null,
    2,
  ),
)
