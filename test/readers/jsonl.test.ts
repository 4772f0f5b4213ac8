import { describe, expect, test } from 'vitest'
import { readers } from '../../src/readers/index.ts'
import { canonical, interactions, readAs, told } from './support.ts'

const line = (changes: object = {}): string => JSON.stringify(canonical(changes))

describe('jsonl', () => {
  test('reads one interaction a line and skips blank lines', async () => {
    expect(await readAs('jsonl', `\uFEFF${line()}\r\n\r\n  \n${line({ id: 'i2' })}`)).toEqual([
      canonical(),
      canonical({ id: 'i2' }),
    ])
  })

  test('tells what a line lacks and reads on', async () => {
    const stream = await readAs(
      'jsonl',
      `${line()}\n{"id": "SECRET\n\n${line({ id: '' })}\n${line({ id: 'i2' })}\n`,
    )
    expect(told(stream)).toEqual(['error invalid-json 2', 'error invalid-record 4 /id'])
    expect(JSON.stringify(stream)).not.toContain('SECRET')
    expect(interactions(stream)).toHaveLength(2)
  })

  test('reads on after a line over the limit and one that is not UTF-8', async () => {
    const long = line({ id: 'long', metadata: { filler: 'x'.repeat(2000) } })
    const bytes = new TextEncoder().encode(`${long}\n?\n${line()}`)
    bytes[bytes.indexOf(0x3f)] = 0xff
    const stream = await readAs('jsonl', bytes, { maxRecordBytes: 1000 })
    expect(told(stream)).toEqual(['error record-too-large 1', 'error invalid-encoding 2'])
    expect(interactions(stream)).toEqual([canonical()])
  })

  test('is recognised by its first records, also when one is broken or longer than the head', () => {
    const { sniff } = readers['jsonl']!
    expect(sniff(`${line()}\n${line()}`)).toBeGreaterThan(0.9)
    expect(sniff(`{"id":\n${line()}`)).toBeGreaterThan(0.9)
    expect(sniff(line().slice(0, -20))).toBeGreaterThan(0.6)
    expect(sniff(JSON.stringify(canonical(), null, 2))).toBe(0)
    expect(sniff('{"messages":[]}')).toBe(0)
    expect(sniff('')).toBe(0)
  })
})
