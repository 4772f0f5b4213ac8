import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
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

test.each<[string, string[]]>([
  ['score --out', ['score', input, '--out', input]],
  ['score --out, by another name', ['score', input, '--out', link]],
  ['score --problems', ['score', input, '--problems', input]],
  ['fit --out', ['fit', input, '--out', `${folder}/./chats.jsonl`]],
  ['redact --out', ['redact', input, '--out', input]],
  ['export --out', ['export', input, '--as', 'sarif', '--out', input]],
  ['tables --out', ['tables', input, '--interactions', table, '--out', join(folder, 'in')]],
  ['report --out', ['report', input, '--interactions', table, '--out', join(folder, 'in')]],
])('%s never writes over what is read', async (_, args) => {
  const { code, stdout, stderr } = await cli(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^unscripted: --(?:out|problems) would overwrite an input: /)
  for (const path of [input, table]) expect(readFileSync(path, 'utf8')).toBe(content)
})
