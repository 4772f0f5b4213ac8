/** That the bench runs, and that what it says of accuracy is what it measured; never what it says of time. */
import { expect, test } from 'vitest'
import { generatedCorpus, startOf } from '../../bench/whole/corpus.ts'
import { measurePeers } from '../../bench/whole/peers.ts'
import { wholeBlock } from '../../bench/whole/readme.ts'
import type { Result } from '../../bench/whole/result.ts'
import { measureStages } from '../../bench/whole/stages.ts'

test('every stage, every peer and the table of both come out of one small corpus', async () => {
  const held = generatedCorpus(120)
  const stages = await measureStages(held, 1, 'all')
  expect(stages.text.replies).toBe(120)
  expect(stages.costs.map(({ id }) => id)).toEqual([
    'parse',
    'read',
    'annotate',
    'fit',
    'match',
    'detect',
    'score',
    'whole',
  ])
  for (const { cpuMs, rounds } of stages.costs) {
    expect(cpuMs).toBeGreaterThan(0)
    expect(rounds).toHaveLength(1)
  }
  expect(stages.rightness.f1).toBeGreaterThan(0.8)
  expect(stages.rightness.auc).toBeGreaterThan(0.8)

  const start = startOf(held, 20)
  const peers = measurePeers(start, 1)
  expect(peers.map(({ package: name }) => name)).toEqual([
    'wink-nlp',
    'compromise',
    'natural',
    null,
    null,
    'fastest-levenshtein',
  ])
  expect(peers.map(({ rightness }) => rightness === null)).toEqual([true, true, true, false, false, false])
  const result: Result = {
    bench: 'whole',
    node: process.version,
    cores: 1,
    load: [0, 0],
    seconds: 1,
    stages,
    peers: { text: start.text, methods: peers },
    growth: { sizes: [stages], steps: [] },
    workers: null,
  }
  expect(wholeBlock(result).match(/^\| /gmu)).toHaveLength(8 + 6 + 4)
})
