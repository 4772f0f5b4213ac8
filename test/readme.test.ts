/** The README's commands and its program run as they stand, one after the other, in a folder that holds the corpora. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli, temporaryFolder } from './cli/support.ts'

const root = new URL('../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const folder = temporaryFolder()
const before = process.cwd()

const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!)

/** Of its shell blocks, a command a line; those that install, test or build are run by everything else. */
const commands = blocks('sh')
  .flatMap((block) => block.replaceAll('\\\n', ' ').trim().split('\n'))
  .filter((line) => !line.startsWith('npm '))

beforeAll(() => {
  symlinkSync(new URL('corpora', root), join(folder, 'corpora'))
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(before)
})

test('has commands and two programs', () => {
  expect(commands.length).toBeGreaterThan(8)
  expect(blocks('ts')).toHaveLength(2)
})

test.each(commands.map((line, place) => [line, place]))('%s', async (line) => {
  const [, args] = /^npx unscripted (.*)$/.exec(line) ?? []
  const { code, stderr } =
    args === undefined
      ? { code: spawnSync('sh', ['-c', line]).status, stderr: '' }
      : await cli(args.trim().split(/\s+/))
  expect([code, stderr.match(/^unscripted: .*|error/gm)]).toEqual([0, null])
})

test('the report is where it is said to be', () => {
  expect(existsSync(join(folder, 'report/report.html'))).toBe(true)
})

test.each([
  ['the first program, which prints a score and its findings', 0, 3],
  ['the program that does everything', 1, 40],
])('%s', (_, place, leastLines) => {
  const program = join(folder, `program-${place}.mts`)
  const source = blocks('ts')
    [place]!.replace("'unscripted'", `'${new URL('src/index.ts', root).href}'`)
    .replace("'unscripted/node'", `'${new URL('src/node/index.ts', root).href}'`)
  writeFileSync(program, source)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), program],
    { encoding: 'utf8' },
  )
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.split('\n').length).toBeGreaterThan(leastLines)
})

/** Places in the README, and files beside it, that it sends its readers to. */
const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)]
  .map(([, target]) => target!)
  .filter((target) => !/^[a-z]+:/.test(target))

test('links to enough to be worth checking', () => {
  expect(links.length).toBeGreaterThan(40)
})

test.each([...new Set(links)])('the link %s leads somewhere', (link) => {
  const [path, anchor] = link.split('#')
  const file = new URL(path === '' ? 'README.md' : path!, root)
  expect(existsSync(file)).toBe(true)
  if (anchor !== undefined) expect(anchorsOf(readFileSync(file, 'utf8'))).toContain(anchor)
})

/** The anchors GitHub makes of headings. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )
}
