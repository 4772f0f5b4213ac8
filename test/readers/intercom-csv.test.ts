import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, told } from './support.ts'

describe('intercom-csv', () => {
  test('reads a message a row', async () => {
    expect(outline(await expectFixture('intercom-csv.csv'))).toEqual([
      'customer "The lamp, it is broken 🙂"',
      'bot automation "Have you tried the switc"',
      'agent event "assignment"',
      'agent note "Seen before"',
      'agent "Hi Zoé,"',
    ])
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('prodsight_export.csv', async () => {
    const stream = await readSample('intercom/prodsight_export.csv')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual(['customer "Where is parcel 4471?"', 'agent "Hi Maria,"'])
    expect(interactions(stream)[0]).toMatchObject({ id: '1295', metadata: { tags: ['delivery'] } })
  })
})
