/**
 * Of messages that ask several things: which questions the detector of ignored questions finds, and which of them were answered.
 *
 *     npx tsx bench/passed-over.ts corpora/questions
 */
import { createAnalyzer, fitTemplates } from '../src/index.ts'
import { overlaps } from '../src/model/span.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'

interface Several {
  readonly id: string
  readonly split: string
  readonly channel: 'chat' | 'email' | 'voice'
  readonly customer: string
  readonly agent: string
  readonly questions: readonly { readonly start: number; readonly end: number; readonly value: string }[]
}

const folder = process.argv[2] ?? 'corpora/questions'
const all = jsonLines(`${folder}/examples.jsonl`) as readonly Several[]
for (const part of ['train', 'test']) {
  const held = all.filter(({ split }) => split === part)
  const made = held.map(({ id, channel, customer, agent }) => ({ ...exchange(customer, agent), id, channel }))
  const analyzer = createAnalyzer({ templates: await fitTemplates(made) })
  const labelled = made.flatMap((interaction, i) => {
    const { findings } = analyzer.analyze(interaction)
    const found = findings.filter(({ ruleId }) => ruleId.startsWith('ignored-question/'))
    return held[i]!.questions.map((question) => ({
      value: question.value,
      isFound: found.some((finding) => finding.turnId === 't0' && overlaps(finding, question)),
    }))
  })
  const counted = [...new Set(labelled.map(({ value }) => value))].sort().map((value) => {
    const those = labelled.filter((each) => each.value === value)
    return [value, `${those.filter(({ isFound }) => isFound).length} of ${those.length}`]
  })
  console.log(part, JSON.stringify(Object.fromEntries(counted)))
}
