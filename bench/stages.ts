/** What each stage of the analysis costs beside JSON.parse of the same lines; medians of several rounds in one run. */
import { readFileSync } from 'node:fs'
import { createAnalyzer, fitTemplates } from '../src/index.ts'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { languages } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { parseInteraction } from '../src/readers/index.ts'
import { createTracer } from '../src/templates/passages.ts'
import { scan } from '../src/text/scan.ts'

const ROUNDS = 7
const path = process.argv[2]
if (path === undefined) throw new Error('Name a JSONL file of canonical interactions')
const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
const interactions = lines.map((line) => JSON.parse(line) as Interaction)
const templates = await fitTemplates(interactions)
const annotate = createAnnotator(languages)
const annotated = interactions.map(annotate)
const trace = createTracer(templates)
const analyzer = createAnalyzer({ templates })

const stages: Readonly<Record<string, () => unknown>> = {
  parse: () => lines.map((line) => JSON.parse(line) as unknown),
  validate: () => interactions.map((interaction) => parseInteraction(interaction)),
  scan: () => interactions.map(({ turns }) => turns.map(({ text }) => scan(text))),
  annotate: () => interactions.map(annotate),
  fit: () => fitTemplates(interactions),
  trace: () => annotated.map(trace),
  analyze: () => interactions.map((interaction) => analyzer.analyze(interaction)),
}

const times = new Map<string, number[]>()
for (let round = 0; round < ROUNDS; round++)
  for (const [stage, run] of Object.entries(stages)) {
    const start = performance.now()
    await run()
    times.set(stage, [...(times.get(stage) ?? []), performance.now() - start])
  }

const medians = [...times].map(([stage, held]) => [stage, held.sort((a, b) => a - b)[ROUNDS >> 1]!] as const)
const parseMs = medians[0]![1]
console.log(
  JSON.stringify(
    {
      interactions: interactions.length,
      turns: interactions.reduce((sum, { turns }) => sum + turns.length, 0),
      rounds: ROUNDS,
      stages: Object.fromEntries(
        medians.map(([stage, ms]) => [
          stage,
          { ms: Math.round(ms * 10) / 10, timesParse: Math.round((ms / parseMs) * 10) / 10 },
        ]),
      ),
    },
    null,
    2,
  ),
)
