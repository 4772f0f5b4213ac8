import { mkdirSync, symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesOf } from '../../src/node/index.ts'
import { matchesName, matchesPath } from '../../src/node/glob.ts'
import { fileIn, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
mkdirSync(`${folder}/b/deep`, { recursive: true })
mkdirSync(`${folder}/corpus`)
for (const name of ['a.json', 'c.txt', '.hidden', 'b/x.json', 'b/deep/y.json', 'B.json'])
  fileIn(folder, name, '')
for (const name of ['utterances.jsonl', 'speakers.json', 'other.json']) fileIn(`${folder}/corpus`, name, '')
symlinkSync(folder, `${folder}/loop`)
symlinkSync(`${folder}/a.json`, `${folder}/link.json`)
const below = async (name: string) =>
  (await filesOf(`${folder}${name}`)).map((path) => path.slice(folder.length))

describe('a name stands for', () => {
  test('a file, or for itself where nothing is there', async () => {
    expect(await below('/a.json')).toEqual(['/a.json'])
    expect(await below('/none')).toEqual(['/none'])
  })

  test('all files of a folder in order of code units, hidden ones, loops and companions left out', async () => {
    expect(await below('')).toEqual([
      '/B.json',
      '/a.json',
      '/b/deep/y.json',
      '/b/x.json',
      '/c.txt',
      '/corpus/other.json',
      '/corpus/utterances.jsonl',
      '/link.json',
    ])
  })

  test.each([
    ['/*.json', ['/B.json', '/a.json', '/link.json']],
    ['/?.json', ['/B.json', '/a.json']],
    ['/b/**', ['/b/deep/y.json', '/b/x.json']],
    ['/**/*.json', ['/B.json', '/a.json', '/b/deep/y.json', '/b/x.json', '/corpus/other.json', '/link.json']],
    ['/b/*', ['/b/x.json']],
    ['/none/*', []],
    ['/*.xml', []],
  ])('what the pattern %s matches', async (pattern, files) => {
    expect(await below(pattern)).toEqual(files)
  })
})

test.each([
  ['abc', 'a*c', true],
  ['abc', '*', true],
  ['', '*', true],
  ['abc', 'a?c', true],
  ['abc', 'a?', false],
  ['abcbc', '*bc', true],
  ['a.c', 'a+c', false],
])('%j against %j: %j', (name, pattern, isMatch) => {
  expect(matchesName(name, pattern)).toBe(isMatch)
})

test('folders are crossed by two stars only, and hostile patterns end', () => {
  expect(matchesPath(['a', 'b', 'c'], ['**', 'c'])).toBe(true)
  expect(matchesPath(['a', 'b', 'c'], ['*', 'c'])).toBe(false)
  expect(matchesName('a'.repeat(2000), `${'*a'.repeat(1000)}b`)).toBe(false)
})
