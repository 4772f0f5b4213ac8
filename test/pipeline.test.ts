import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createAnalyzer, equip } from '../src/analyze.ts'
import type { Interaction, Turn } from '../src/model/interaction.ts'
import type { Report } from '../src/model/report.ts'
import { blockEnd } from '../src/pipeline.ts'

const corpus = readFileSync('corpora/example/interactions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Interaction)
const { pipeline } = equip({})
const analyzer = createAnalyzer()
const analyze = (interaction: Interaction): Report => analyzer.analyze(interaction)

/** Cannot be analysed: it lacks what the schema asks for. */
const broken: Interaction = { ...corpus[0]!, id: 'broken', turns: [{} as unknown as Turn] }

it('gives each interaction of a block the report it has by itself', () => {
  expect(pipeline(corpus)).toEqual(corpus.map(analyze))
})

it('says of which interaction it is before each stage of it', () => {
  const places: number[] = []
  pipeline(corpus.slice(0, 3), (place) => places.push(place))
  expect(places).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2])
})

it('hands on the reports before an interaction of a list that cannot be analysed', async () => {
  const reports: Report[] = []
  const collect = async (): Promise<void> => {
    for await (const report of analyzer.analyzeAll([...corpus.slice(0, 3), broken, ...corpus.slice(3)]))
      reports.push(report)
  }
  await expect(collect()).rejects.toThrow(TypeError)
  expect(reports).toEqual(corpus.slice(0, 3).map(analyze))
})

it('stops between two reports of a list, whatever of its block is done', async () => {
  const controller = new AbortController()
  const reports: Report[] = []
  const collect = async (): Promise<void> => {
    for await (const report of analyzer.analyzeAll(corpus, { signal: controller.signal }))
      if (reports.push(report) === 2) controller.abort(new Error('enough'))
  }
  await expect(collect()).rejects.toThrow('enough')
  expect(reports).toHaveLength(2)
})

it('takes into a block at most 32 interactions, and none behind the one that fills it', () => {
  const of = (length: number): Interaction => ({
    ...corpus[0]!,
    turns: [{ participantId: 'c', text: 'x'.repeat(length) }],
  })
  expect(
    blockEnd(
      Array.from({ length: 33 }, () => of(1)),
      0,
    ),
  ).toBe(32)
  expect(blockEnd([of(1), of(32 * 1024 - 2), of(1), of(1)], 0)).toBe(3)
  expect(blockEnd([of(1e6), of(1)], 0)).toBe(1)
  expect(blockEnd([of(1), of(1)], 1)).toBe(2)
})
