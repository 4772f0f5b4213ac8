import { expect, test } from 'vitest'
import { gapBlock, templatesBlock } from '../../bench/samples.ts'

test('the README shows the two templates used most, cut where it has no room', () => {
  const block = templatesBlock(['uses  template', '2  a', `1  ${'long '.repeat(60)}`, '1  b'].join('\n'))
  const lines = block.split('\n')
  expect(lines.slice(2, 4)).toEqual(['uses  template', '2  a'])
  expect(lines[4]).toMatch(/^1 {2}long .*…$/)
  expect(lines[4]!.length).toBeLessThanOrEqual(150)
  expect(lines.slice(5)).toEqual(['           …', '```'])
})

test('the README shows who is satisfied, by the first two dimensions', () => {
  const text = 'before\n\nSATISFIED: at 80 %\nheader\nexpectation 1\nempathy 2\nspeed 3\n'
  expect(gapBlock(text)).toBe('```text\nSATISFIED: at 80 %\nheader\nexpectation 1\nempathy 2\n```')
  expect(() => gapBlock('nothing')).toThrow('nobody satisfied')
})
