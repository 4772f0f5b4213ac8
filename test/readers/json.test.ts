import { describe, expect, test } from 'vitest'
import { readers } from '../../src/readers/index.ts'
import { canonical, readAs, told } from './support.ts'

describe('json', () => {
  test.each([
    ['one interaction', canonical()],
    ['an array', [canonical()]],
    ['an object with interactions', { interactions: [canonical()] }],
  ])('reads %s', async (_shape, document) => {
    expect(await readAs('json', `\uFEFF${JSON.stringify(document, null, 2)}`)).toEqual([canonical()])
  })

  test('points into the document and reads on', async () => {
    const broken = canonical({ turns: [{}] })
    const list = [canonical(), broken, canonical({ id: 'i2' })]
    const inArray = await readAs('json', JSON.stringify(list))
    expect(told(inArray)).toEqual([
      'error invalid-record /1/turns/0/participantId',
      'error invalid-record /1/turns/0/text',
    ])
    expect(inArray).toHaveLength(4)
    const wrapped = await readAs('json', JSON.stringify({ interactions: list }))
    expect(told(wrapped)[0]).toBe('error invalid-record /interactions/1/turns/0/participantId')
  })

  test('tells JSON that is broken, too large or not UTF-8', async () => {
    expect(told(await readAs('json', '[{"id": "SECRET'))).toEqual(['error invalid-json'])
    expect(told(await readAs('json', '[\n\n\n]', { maxRecordBytes: 4 }))).toEqual(['error record-too-large'])
    expect(told(await readAs('json', '[\n\n]', { maxRecordBytes: 4 }))).toEqual([])
    expect(told(await readAs('json', Uint8Array.of(0x5b, 0x0a, 0xff)))).toEqual(['error invalid-encoding 2'])
  })

  test('is recognised by its keys', () => {
    const { sniff } = readers['json']!
    expect(sniff(JSON.stringify([canonical()]))).toBeGreaterThan(0.8)
    expect(sniff(JSON.stringify({ interactions: [canonical()] }))).toBeGreaterThan(0.8)
    expect(sniff(JSON.stringify(canonical(), null, 2))).toBeGreaterThan(0.5)
    expect(sniff('[10:02:13] Anna: "participants" and "turns"')).toBeLessThan(1)
    expect(sniff('{"messages":[]}')).toBe(0)
  })
})
