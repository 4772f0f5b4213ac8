import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createTeller, type TellerOptions } from '../../src/cli/problems.ts'
import { problem } from '../../src/model/problem.ts'
import { chat, cli, fileIn, jsonl, sink, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const line = 'in.jsonl:1 error invalid-json: The line or file is not valid JSON.\n'

function told(count: number, options?: TellerOptions): string {
  const { stream, text } = sink()
  const tell = createTeller({ stdin: Readable.from([]), stdout: stream, stderr: stream, env: {} }, options)
  for (let i = 0; i < count; i++) tell(problem('invalid-json', { file: 'in.jsonl', line: 1 }))
  return text()
}

describe('of problems are shown', () => {
  test('ten at most, and that there are more', () => {
    expect(told(10)).toBe(line.repeat(10))
    expect(told(11)).toBe(`${line.repeat(10)}More problems follow.\n`)
    expect(told(99, { more: 'And so on.' })).toBe(`${line.repeat(10)}And so on.\n`)
  })

  test('with what to do, once for each kind', () => {
    const { stream, text } = sink()
    const tell = createTeller({ stdin: Readable.from([]), stdout: stream, stderr: stream, env: {} })
    for (const code of ['unknown-format', 'unknown-format', 'unknown-role'] as const)
      tell(problem(code, { file: 'in' }))
    expect(text().match(/^ {2}→ .*$/gm)).toEqual([
      expect.stringContaining('--format') as string,
      expect.stringContaining('--roles') as string,
    ])
  })

  test('none, when it is asked to be quiet', () => {
    expect(told(11, { isQuiet: true })).toBe('')
  })

  test('each on a line of its own, where a bar of progress stood', () => {
    let cleared = 0
    const progress = { update: () => undefined, clear: () => (cleared += 1) }
    expect(told(2, { progress })).toBe(line.repeat(2))
    expect(cleared).toBe(2)
  })
})

test.each([
  ['redact', []],
  ['tables', ['--out', folder]],
  ['export', ['--as', 'sarif']],
])('%s says where problems are not all shown, and keeps quiet on request', async (command, flags) => {
  const input = fileIn(folder, 'many.jsonl', `${jsonl(chat('1'))}${'{\n'.repeat(20)}`)
  expect((await cli([command, input, ...flags])).stderr).toMatch(/^More problems follow\.$/m)
  expect((await cli([command, input, ...flags, '--quiet'])).stderr).not.toMatch(/error|More/)
})

test('score advises below its summary on what is not shown one by one', async () => {
  const captions = 'WEBVTT\n\n00:01.000 --> 00:02.500\n<v Tom>Hello there.\n'
  const late = fileIn(folder, 'late.vtt', captions)
  const advice = /^unknown-role → Say who is who/m
  const kept = await cli(['score', late, '--problems', `${folder}/kept.jsonl`])
  expect(kept.stderr).toMatch(advice)
  const many = fileIn(folder, 'a-many.jsonl', jsonl(chat('1')) + '{\n'.repeat(20))
  expect((await cli(['score', many, late])).stderr).toMatch(advice)
  expect((await cli(['score', late])).stderr).not.toMatch(advice)
  expect((await cli(['score', many, late, '--quiet'])).stderr).toBe('')
})
