/** Names in customers' own words on MultiDoGO, on the half of its labelled domain that was not read while building. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { nameCounts, spanCounts } from '../../bench/name-measures.ts'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { languages } from '../../src/language/index.ts'
import { sha256 } from '../../src/model/hash.ts'
import { readCorpus } from '../../src/node/index.ts'

const folder = fileURLToPath(new URL('../../../shared/data/multidogo', import.meta.url))
const isThere = existsSync(folder)
const title = isThere ? 'on MultiDoGO' : `on MultiDoGO (skipped: ${folder} is not here)`

describe.skipIf(!isThere)(title, async () => {
  const { interactions, labels } = isThere
    ? (await readCorpus(folder)).corpus
    : { interactions: [], labels: [] }
  const annotate = createAnnotator(languages)

  test('spans of customers’ names are found in the half that was kept unseen', () => {
    const kept = interactions.filter(
      ({ id, metadata }) =>
        metadata?.['domain'] === 'airline' && parseInt(sha256(id).slice(7, 9), 16) % 2 === 0,
    )
    const { f1, precision, labelled } = spanCounts(kept, labels, annotate)
    expect(labelled).toBe(1034)
    expect(f1).toBeGreaterThanOrEqual(0.86)
    expect(precision).toBeGreaterThanOrEqual(0.87)
  })

  test('where customers are asked for their town, few towns are taken for names', () => {
    const media = interactions.filter(({ metadata }) => metadata?.['domain'] === 'media')
    const { unlabelled } = nameCounts(media, labels, annotate)
    expect(media.length).toBe(2420)
    expect(unlabelled).toBeLessThanOrEqual(220)
  })
})
