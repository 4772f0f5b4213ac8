import { expect, test } from 'vitest'
import { run } from '../../src/cli/program.ts'
import { version } from '../../src/index.ts'
import { chat, cli, example, fileIn, jsonl, sink, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const good = fileIn(folder, 'good.jsonl', jsonl(chat('1')))

test('the version is data', async () => {
  expect(await cli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test.each([
  ['--help'],
  ['help'],
  ['score', '--help'],
  ['fit', '--help'],
  ['merge', '--help'],
  ['templates', '--help'],
  ['evaluate', '--help'],
  ['calibrate', '--help'],
  ['inspect', '--help'],
])('help is data (%s %s)', async (...args) => {
  const { code, stdout, stderr } = await cli(args)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Usage: unscripted/)
})

test('the help of the program names every command of the contract that there is', async () => {
  const { stdout } = await cli(['--help'])
  for (const command of ['score', 'inspect', 'fit', 'merge', 'templates', 'evaluate', 'calibrate'])
    expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
})

const missing = `${folder}/none`

test.each<[string, string[], RegExp]>([
  ['no command', [], /^Usage: unscripted/],
  ['an unknown command', ['scroe', good], /unknown command 'scroe'/],
  ['an unknown option', ['score', '--tempaltes', 'x', good], /unknown option '--tempaltes'/],
  ['an option without its value', ['score', good, '--out'], /argument missing/],
  ['an unknown format', ['score', '--format', 'docx', good], /'docx' is invalid.*jsonl, json, csv/],
  ['a threshold that is no number', ['score', '--fail-under', 'high', good], /It must be a number/],
  ['a threshold no score reaches', ['score', '--fail-under', '100.5', good], /from 0 to 100/],
  [
    'a threshold every score reaches',
    ['export', '--fail-under', '-1', '--as', 'junit', good],
    /from 0 to 100/,
  ],
  ['a threshold that is empty', ['score', '--fail-under', '', good], /It must be a number/],
  ['a threshold that is infinite', ['score', '--fail-under', 'Infinity', good], /It must be a number/],
  ['a policy that is not there', ['score', '--policy', missing, good], /none could not be read \(ENOENT\)/],
  ['a policy that is a folder', ['score', '--policy', folder, good], /could not be read \(EISDIR\)/],
  ['a map that is not there', ['score', '--map', missing, good], /none could not be read \(ENOENT\)/],
  [
    'an index that is not there',
    ['score', '--templates', missing, good],
    /refused open of .*none \(ENOENT\)/,
  ],
  ['an index that is a folder', ['score', '--templates', folder, good], /refused read \(EISDIR\)/],
  ['an output in no folder', ['score', '--out', `${missing}/x`, good], /refused mkdir of .* \(ENOENT\)/],
  ['standard input named twice', ['score', '-', '-'], /Standard input can be named only once/],
  ['learning without a place for the index', ['fit', good], /--out/],
  ['merging nothing', ['merge', '--out', `${folder}/m`], /missing required argument/],
  ['merging without a place for the index', ['merge', good], /--out/],
  ['showing no index', ['templates'], /missing required argument/],
  ['showing two indexes', ['templates', good, good], /too many arguments/],
  ['showing an index that is not there', ['templates', missing], /\(ENOENT\)/],
  ['showing it as nothing known', ['templates', good, '--as', 'xml'], /'xml' is invalid.*table, csv, json/],
  ['showing none of it', ['templates', good, '--top', '0'], /It must be a whole number from 1/],
  ['showing half of one', ['templates', good, '--top', '1.5'], /It must be a whole number from 1/],
  ['no corpus', ['evaluate'], /missing required argument/],
  ['a corpus that is not there', ['evaluate', missing], /none is not a labelled corpus \(ENOENT\)/],
  ['a corpus that is a file', ['evaluate', good], /is not a labelled corpus \(ENOTDIR\)/],
  ['a corpus without labels', ['evaluate', folder], /is not a labelled corpus \(ENOENT\)/],
])('%s is wrong usage: exit 2, a reason, and no data', async (_, args, reason) => {
  const { code, stdout, stderr } = await cli(args)
  expect(stderr).toMatch(reason)
  expect([code, stdout]).toEqual([2, ''])
})

test('no command passes over an option it does not know', async () => {
  const { stdout: help } = await cli(['--help'])
  const commands = [...help.matchAll(/^ {2}(\w+) \[options\]/gm)].map(([, name]) => name!)
  expect(commands).toEqual(expect.arrayContaining(['score', 'calibrate', 'gap', 'playground']))
  for (const command of commands) {
    // What it does ask for is there, so that nothing else is told first.
    const asked = command === 'export' ? ['--as', 'junit'] : ['--out', `${folder}/${command}`]
    const { code, stdout, stderr } = await cli([command, good, '--tempaltes', 'x', ...asked])
    expect([command, code, stdout]).toEqual([command, 2, ''])
    expect(stderr).toMatch(/unknown option '--tempaltes'/)
  }
})

test('a mistake in the program is not taken for the user’s', async () => {
  const broken = {
    get stdin(): never {
      throw new SyntaxError('a bug')
    },
    stdout: sink().stream,
    stderr: sink().stream,
    env: {},
  }
  await expect(run(['score', '-'], broken)).rejects.toThrow('a bug')
})

test('only data is on standard output, and everything else is not', async () => {
  const { stdout, stderr } = await cli(['score', example])
  expect(() =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).not.toThrow()
  expect(stderr).toMatch(/^40 interactions analysed/)
  for (const control of ['\r', '\u001b']) expect(stderr).not.toContain(control)
})
