import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readers } from '../../src/readers/index.ts'
import { contents } from './contents.ts'

describe.each(Object.entries(readers))('the reader %s', (key, { id, title }) => {
  test('is listed under its id and has a title', () => {
    expect(id).toBe(key)
    expect(title).toMatch(/^[A-Z]/)
  })

  test('has a test file', () => {
    expect(existsSync(new URL(`${id}.test.ts`, import.meta.url)), `write test/readers/${id}.test.ts`).toBe(
      true,
    )
  })

  test('has a content in contents.ts, and is the surest of it', () => {
    expect(contents).toHaveProperty([id])
    const others = Object.values(readers).filter((other) => other.id !== id)
    const surest = Math.max(...others.map(({ sniff }) => sniff(contents[id]!.replace(/^\uFEFF/, ''))))
    expect(readers[id]!.sniff(contents[id]!.replace(/^\uFEFF/, ''))).toBeGreaterThan(surest)
  })
})
