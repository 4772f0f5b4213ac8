import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readCorpus } from '../../src/node/index.ts'
import { chat, folderIn, jsonl, temporaryFolder } from './support.ts'

const root = temporaryFolder()
const corpusOf = (files: Readonly<Record<string, string | Uint8Array>>): string => folderIn(root, files)

const label = { interactionId: 'i1', turnId: 't1', label: 'scripted', value: true }

test('a corpus is its interactions and its labels', async () => {
  const folder = corpusOf({
    'interactions.jsonl': jsonl(chat('i1'), chat('i2')),
    'labels.jsonl': jsonl(label),
  })
  expect(await readCorpus(folder)).toEqual({
    corpus: { interactions: [chat('i1'), chat('i2')], labels: [label] },
    problems: [],
  })
})

test('what cannot be read is told with its file and line, and the rest is read', async () => {
  const folder = corpusOf({
    'interactions.jsonl': `${jsonl(chat('i1'))}{CANARY-7f3a\n${jsonl(chat('i1'), chat('i2'))}`,
    'labels.jsonl': `\n${jsonl(label)}\n{CANARY-7f3a\n${jsonl({ ...label, value: 'CANARY-7f3a' }, label)}`,
  })
  const { corpus, problems } = await readCorpus(folder)
  expect(corpus.interactions.map(({ id }) => id)).toEqual(['i1', 'i2'])
  expect(corpus.labels).toEqual([label, label])
  expect(problems.map(({ code, origin: { file, line, pointer } }) => [code, file, line, pointer])).toEqual([
    ['invalid-json', join(folder, 'interactions.jsonl'), 2, undefined],
    ['duplicate-interaction', join(folder, 'interactions.jsonl'), 3, undefined],
    ['invalid-json', join(folder, 'labels.jsonl'), 4, undefined],
    ['invalid-record', join(folder, 'labels.jsonl'), 5, '/value'],
  ])
  expect(JSON.stringify(problems)).not.toContain('CANARY')
})

test('labels may have a byte order mark and any line ending', async () => {
  const folder = corpusOf({
    'interactions.jsonl': jsonl(chat('i1')),
    'labels.jsonl': `\ufeff${jsonl(label, label).replaceAll('\n', '\r\n')}${JSON.stringify(label)}`,
  })
  expect(await readCorpus(folder)).toMatchObject({ corpus: { labels: [label, label, label] }, problems: [] })
})

test.each([
  ['interactions.jsonl', { 'labels.jsonl': '' }],
  ['labels.jsonl', { 'interactions.jsonl': jsonl(chat('i1')) }],
  ['labels.jsonl', { 'interactions.jsonl.gz': gzipSync(jsonl(chat('i1'))) }],
])('a corpus without %s is none', async (_, files) => {
  await expect(readCorpus(corpusOf(files))).rejects.toThrow('ENOENT')
})

test('either file may be compressed, and a plain one beside it is read instead', async () => {
  const packed = {
    'interactions.jsonl.gz': gzipSync(jsonl(chat('i1'))),
    'labels.jsonl.gz': gzipSync(jsonl(label)),
  }
  const expected = { corpus: { interactions: [chat('i1')], labels: [label] }, problems: [] }
  expect(await readCorpus(corpusOf(packed))).toEqual(expected)
  expect(await readCorpus(corpusOf({ ...packed, 'labels.jsonl': jsonl(label, label) }))).toMatchObject({
    corpus: { labels: [label, label] },
  })
})

test('a compressed file that is damaged is a problem, not a crash', async () => {
  const folder = corpusOf({
    'interactions.jsonl': jsonl(chat('i1')),
    'labels.jsonl.gz': gzipSync(jsonl(label)).subarray(0, -9),
  })
  const { problems } = await readCorpus(folder)
  expect(problems).toMatchObject([
    { code: 'unreadable-file', origin: { file: join(folder, 'labels.jsonl.gz') } },
  ])
})

test('the example corpus is read whole', async () => {
  const folder = fileURLToPath(new URL('../../corpora/example', import.meta.url))
  const { corpus, problems } = await readCorpus(folder)
  expect(problems).toEqual([])
  expect([corpus.interactions.length, corpus.labels.length]).toEqual([40, 596])
})

const large = fileURLToPath(new URL('../../../shared/data/templates-real-05', import.meta.url))

test.skipIf(!existsSync(large))(
  existsSync(large)
    ? 'a large compressed corpus is read whole'
    : `a large corpus (skipped: ${large} is not here)`,
  async () => {
    const { corpus, problems } = await readCorpus(large)
    expect(problems).toEqual([])
    expect([corpus.interactions.length, corpus.labels.length]).toEqual([20_042, 68_846])
  },
)
