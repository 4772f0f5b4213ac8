import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chat, cli, fileIn, jsonl, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const content = jsonl(chat('1'))
const input = fileIn(folder, 'chats.jsonl', content)
const link = join(folder, 'link.jsonl')
symlinkSync(input, link)
mkdirSync(join(folder, 'in'))
const table = fileIn(join(folder, 'in'), 'interactions.csv', content)
mkdirSync(join(folder, 'corpus'))
const labelled = fileIn(join(folder, 'corpus'), 'interactions.jsonl', content)

test.each<[string, string[]]>([
  ['score --out', ['score', input, '--out', input]],
  ['score --out, by another name', ['score', input, '--out', link]],
  ['score --problems', ['score', input, '--problems', input]],
  ['fit --out', ['fit', input, '--out', `${folder}/./chats.jsonl`]],
  ['redact --out', ['redact', input, '--out', input]],
  ['export --out', ['export', input, '--as', 'sarif', '--out', input]],
  ['tables --out', ['tables', input, '--interactions', table, '--out', join(folder, 'in')]],
  ['calibrate --out', ['calibrate', join(folder, 'corpus'), '--out', labelled]],
  ['report --out', ['report', input, '--interactions', table, '--out', join(folder, 'in')]],
])('%s never writes over what is read', async (_, args) => {
  const { code, stdout, stderr } = await cli(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^unscripted: --(?:out|problems) would overwrite an input: /)
  for (const path of [input, table, labelled]) expect(readFileSync(path, 'utf8')).toBe(content)
})

// There are no pipes with names, and none of these places, on Windows.
test.skipIf(process.platform === 'win32')(
  'no file takes the place of a pipe, a device or a stream',
  async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const before = readdirSync(folder)
    for (const place of [pipe, '/dev/stdout', '/dev/fd/1'])
      for (const args of [
        ['score', input, '--out', place],
        ['score', input, '--problems', place],
        ['score', input, '--out', join(folder, 'reports'), '--problems', place],
        ['fit', input, '--out', place],
        ['redact', input, '--out', place],
        ['export', input, '--as', 'junit', '--out', place],
        ['calibrate', join(folder, 'corpus'), '--out', place],
        ['playground', '--out', place],
      ]) {
        const { code, stdout, stderr } = await cli(args)
        expect([args[0], code, stdout]).toEqual([args[0], 2, ''])
        expect(stderr).toContain(`${place} is a device, a pipe or a stream, which a file would replace`)
      }
    expect(lstatSync(pipe).isFIFO()).toBe(true)
    expect(readdirSync(folder)).toEqual(before)
  },
)
