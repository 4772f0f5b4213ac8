import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { labelsOf } from '../../src/node/labels.ts'

describe('what stands for a file in ids', () => {
  test('is its name, where no other file has it', () => {
    expect(labelsOf(['a/chat.txt', 'b/talk.txt', 'stdin'])).toEqual(['chat.txt', 'talk.txt', 'stdin'])
  })

  test('has as many folders as tell files of one name apart, and no more', () => {
    expect(labelsOf(['x/a/chat.txt', 'x/b/chat.txt', 'x/b/talk.txt'])).toEqual([
      'a/chat.txt',
      'b/chat.txt',
      'talk.txt',
    ])
    expect(labelsOf(['x/a/c.txt', 'y/a/c.txt', 'y/b/c.txt'])).toEqual(['x/a/c.txt', 'y/a/c.txt', 'b/c.txt'])
  })

  test('does not depend on how a file was named', () => {
    const [here, there] = labelsOf(['test/node/labels.test.ts', 'test/cli/labels.test.ts'])
    expect([here, there]).toEqual(['node/labels.test.ts', 'cli/labels.test.ts'])
    expect(labelsOf([join(process.cwd(), 'test/node/labels.test.ts'), './test/cli/labels.test.ts'])).toEqual([
      here,
      there,
    ])
  })

  test('is one for two names of a file', () => {
    expect(labelsOf(['a/c.txt', './a/c.txt', 'a/c.txt'])).toEqual(['c.txt', 'c.txt', 'c.txt'])
  })
})
