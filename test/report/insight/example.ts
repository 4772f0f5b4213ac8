/** The example, scored. Apart from `support.ts`, because it loads the whole engine. */
import { readFileSync } from 'node:fs'
import { createAnalyzer, fitTemplates, type Interaction } from '../../../src/index.ts'

const file = new URL('../../../corpora/example/interactions.jsonl', import.meta.url)
const interactions = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Interaction)
const templates = await fitTemplates(interactions)
const analyzer = createAnalyzer({ templates, pace: templates.pace })

export const example = interactions.map((interaction) => ({
  report: analyzer.analyze(interaction),
  interaction,
}))
