/** What the engine reaches on 1,853 real chats (STAR), beside the floor of the same run. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { evaluate, type Evaluation } from '../../src/evaluate/index.ts'
import { readCorpus } from '../../src/node/index.ts'

const folder = fileURLToPath(new URL('../../../shared/data/star', import.meta.url))
const isThere = existsSync(folder)
const title = isThere ? 'on STAR' : `on STAR (skipped: ${folder} is not here)`

function estimate({ measures }: Evaluation, label: string, metric: string): number {
  const found = measures.find((each) => each.label === label && each.metric === metric)?.estimate
  expect(found, `${label} ${metric}`).toBeTypeOf('number')
  return found!
}

const auc = (evaluation: Evaluation): number => estimate(evaluation, 'scripted', 'auc')
const floor = (evaluation: Evaluation): number =>
  estimate(evaluation, 'scripted', 'auc (floor: same text in other interactions)')

describe.skipIf(!isThere)(title, async () => {
  const { corpus, problems } = isThere
    ? await readCorpus(folder)
    : { corpus: { interactions: [], labels: [] }, problems: [] }
  const run = (perAgent?: number): Promise<Evaluation> =>
    evaluate(corpus, { replicates: 2, ...(perAgent !== undefined && { perAgent }) })

  test('every record and every label is read', () => {
    expect(problems).toEqual([])
    expect([corpus.interactions.length, corpus.labels.length]).toEqual([1853, 22351])
  })

  test('pasted turns are told from written ones, better than by exact repeats, and names are found', async () => {
    const evaluation = await run()
    expect(auc(evaluation)).toBeGreaterThanOrEqual(0.955)
    expect(auc(evaluation)).toBeGreaterThan(floor(evaluation))
    expect(estimate(evaluation, 'customerName', 'right')).toBeGreaterThanOrEqual(0.98)
    expect(estimate(evaluation, 'customerName', 'wrong')).toBeLessThanOrEqual(0.005)
  })

  test.each([20, 5])('with %d chats of each agent alone, the floor is reached', async (perAgent) => {
    const evaluation = await run(perAgent)
    expect(evaluation.interactions).toBeLessThanOrEqual(perAgent * evaluation.agents)
    expect(auc(evaluation)).toBeGreaterThanOrEqual(floor(evaluation))
  })
})
