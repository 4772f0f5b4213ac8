import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { reportSchema } from '../../src/index.ts'
import { run } from '../../src/cli/program.ts'
import { problem } from '../../src/model/problem.ts'
import { problemLine } from '../../src/cli/problems.ts'
import {
  chat,
  cli,
  countsOf,
  example,
  exampleLines,
  fileIn,
  jsonl,
  problemsOf,
  reportsOf,
  sink,
  temporaryFolder,
} from './support.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)
const one = fileIn(folder, 'one.jsonl', jsonl(chat('1')))
const partly = fileIn(folder, 'partly.jsonl', `${jsonl(chat('1'))}{\n${jsonl(chat('2'), chat('1'))}`)
mkdirSync(join(folder, 'foreign'))
fileIn(join(folder, 'foreign'), 'notes.jsonl', '{"participants": [], "turns": [\n')
const foreign = join(folder, 'foreign')
const broken = fileIn(folder, 'broken.jsonl', '{"participants": [], "turns": [\n')

const scoredExample = await cli(['score', example])
const index = at('index')
await cli(['fit', example, '--out', index])

describe('reports', () => {
  test('are JSON Lines in the order of the input, each as the schema has it', () => {
    expect(scoredExample.code).toBe(0)
    const reports = reportsOf(scoredExample.stdout)
    expect(reports.map(({ interactionId }) => interactionId)).toEqual(
      exampleLines.map((line) => (JSON.parse(line) as { id: string }).id),
    )
    for (const report of reports) expect(reportSchema.parse(report)).toEqual(report)
  })

  test('are the same whether templates are learned first or come from an index of the same corpus', async () => {
    const { code, stdout } = await cli(['score', example, '--templates', index])
    expect(code).toBe(0)
    expect(stdout).toBe(scoredExample.stdout)
  })

  test('are the same from standard input, named or not, learned first or not', async () => {
    const stdin = readFileSync(example)
    for (const args of [['score', '-'], ['score'], ['score', '-', '--templates', index]])
      expect((await cli(args, { stdin })).stdout).toBe(scoredExample.stdout)
  })

  test('are the same from two files as from one', async () => {
    const files = [exampleLines.slice(0, 9), exampleLines.slice(9)].map((lines, part) =>
      fileIn(folder, `part-${part}`, lines.join('\n')),
    )
    expect((await cli(['score', ...files])).stdout).toBe(scoredExample.stdout)
  })

  test('go to a file where one is named, which is there only when they all are', async () => {
    expect(await cli(['score', example, '--out', at('reports.jsonl'), '--quiet'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(readFileSync(at('reports.jsonl'), 'utf8')).toBe(scoredExample.stdout)
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  test('begin before standard input ends, where there is an index', async () => {
    const stdin = new PassThrough()
    const [stdout, stderr] = [sink(), sink()]
    const done = run(['score', '-', '--templates', index], {
      stdin,
      stdout: stdout.stream,
      stderr: stderr.stream,
      env: {},
    })
    // The format is told from the first 64 KiB, and batches are read ahead.
    const first = Array.from({ length: 300 }, (_, index) => chat(String(index)))
    stdin.write(jsonl(...first))
    while (stdout.text() === '') await new Promise((resolve) => setTimeout(resolve, 5))
    stdin.end(jsonl(chat('last')))
    expect(await done).toBe(0)
    const ids = reportsOf(stdout.text()).map(({ interactionId }) => interactionId)
    expect(ids).toEqual([...first.map(({ id }) => id), 'last'])
  })
})

describe('exit codes', () => {
  test('0: done, even where some records were refused', async () => {
    const { code, stdout, stderr } = await cli(['score', partly])
    expect(code).toBe(0)
    expect(reportsOf(stdout)).toHaveLength(2)
    expect(countsOf(stderr)).toEqual({ analysed: 2, refused: 2 })
  })

  test('1: the mean score is under the threshold, and not at it', async () => {
    const scores = reportsOf(scoredExample.stdout).flatMap(({ score }) => score ?? [])
    const mean = scores.reduce((sum, score) => sum + Math.round(score * 10), 0) / 10 / scores.length
    const underOf = async (threshold: number): Promise<number> =>
      (await cli(['score', example, '--templates', index, '--fail-under', String(threshold)])).code
    expect(await underOf(mean)).toBe(0)
    expect(await underOf(mean - 0.001)).toBe(0)
    expect(await underOf(mean + 0.001)).toBe(1)
    expect(await underOf(0)).toBe(0)
  })

  test('1: nothing was scored, so that no threshold was reached', async () => {
    // One interaction and no language to judge it in.
    const mute = fileIn(folder, 'mute.jsonl', jsonl({ ...chat('1'), turns: [] }))
    const { code, stdout } = await cli(['score', mute, '--fail-under', '0'])
    expect(reportsOf(stdout)[0]!.score).toBeNull()
    expect(code).toBe(1)
    expect((await cli(['score', mute])).code).toBe(0)
  })

  test('2: the policy does not fit, at the place that is named', async () => {
    for (const [policy, place] of [
      [{ weights: { 'rushed-turn': 'high' } }, 'weights.rushed-turn'],
      [{ weights: { 'rushed-turns': 1 } }, 'rushed-turns'],
      [{ bands: { authentic: 101, mixed: 50 } }, 'bands.authentic'],
      [{ wieghts: {} }, 'wieghts'],
      [{ minCoverage: 1.1 }, 'minCoverage'],
    ] as const) {
      const path = fileIn(folder, 'policy.json', JSON.stringify(policy))
      const { code, stdout, stderr } = await cli(['score', one, '--policy', path])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`${path}: The policy does not fit at "`)
      expect(stderr).toContain(place)
    }
  })

  test('2: an option of a detector is unknown', async () => {
    const path = fileIn(folder, 'policy.json', '{"options": {"rushed-turn": {"speed": 1}}}')
    const { code, stdout, stderr } = await cli(['score', one, '--policy', path])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/Unknown option "speed"/)
  })

  test.each<[string, string[], RegExp]>([
    ['there is no such file', ['score', at('none')], /none error unreadable-file.*ENOENT/],
    [
      'what the folder holds is nothing of ours',
      ['score', foreign],
      /error (?:invalid-json|unknown-format|empty-input)/,
    ],
    ['every record was refused', ['score', broken], /error (?:invalid-json|unknown-format)/],
    ['every record was refused, strictly', ['score', broken, '--strict'], /error/],
    ['standard input is empty', ['score', '-'], /stdin error empty-input/],
    ['it is another format than said', ['score', one, '--format', 'csv'], /error unclosed-quote/],
  ])('3: nothing could be read, because %s', async (_, args, reason) => {
    const { code, stdout, stderr } = await cli(args)
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(reason)
    expect(countsOf(stderr).analysed).toBe(0)
  })

  test('4: records were refused, and that was not to be', async () => {
    const { code, stdout } = await cli(['score', partly, '--strict'])
    expect(code).toBe(4)
    expect(reportsOf(stdout)).toHaveLength(2)
    expect((await cli(['score', partly, at('none'), '--strict'])).code).toBe(4)
    expect((await cli(['score', one, at('none'), '--strict'])).code).toBe(4)
  })

  test('not 4: there was only something to warn of', async () => {
    const odd = fileIn(folder, 'odd.jsonl', jsonl({ ...chat('1'), extra: 1 }))
    const { code, stderr } = await cli(['score', odd, '--strict'])
    expect(code).toBe(0)
    expect(stderr).toMatch(/warning unknown-field \/extra/)
  })

  test('4 goes before 1', async () => {
    expect((await cli(['score', partly, '--strict', '--fail-under', '100'])).code).toBe(4)
  })
})

describe('problems', () => {
  test('are told one by one, with their places, and then counted', async () => {
    const { stderr } = await cli(['score', partly])
    const lines = stderr.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      `${partly}:2 error invalid-json: The line or file is not valid JSON.`,
      `${partly}:4 error duplicate-interaction: An interaction with this id came earlier.`,
      expect.stringMatching(
        /^2 interactions analysed, \d scored(?: \(\d only in part\))?, 2 records refused\.$/,
      ),
    ])
    expect(lines.slice(-4)).toEqual([
      'Problems:',
      '       1 duplicate-interaction',
      '       1 invalid-json',
      '',
    ])
  })

  test('are told ten times at most', async () => {
    const many = (count: number): string =>
      fileIn(folder, `many-${count}`, `${jsonl(chat('1'))}${'{\n'.repeat(count)}`)
    const told = async (count: number): Promise<number> =>
      (await cli(['score', many(count)])).stderr
        .split('\n')
        .filter((line) => / error invalid-json/.test(line)).length
    expect(await told(10)).toBe(10)
    expect((await cli(['score', many(10)])).stderr).not.toMatch(/More problems/)
    expect(await told(11)).toBe(10)
    expect((await cli(['score', many(11)])).stderr).toMatch(
      /More problems follow; --problems FILE keeps them all/,
    )
  })

  test('go, all of them, to a file where one is named, and then only their counts are told', async () => {
    const { code, stdout, stderr } = await cli(['score', partly, '--problems', at('problems.jsonl')])
    expect(code).toBe(0)
    expect(reportsOf(stdout)).toHaveLength(2)
    expect(problemsOf(readFileSync(at('problems.jsonl'), 'utf8'))).toEqual([
      problem('invalid-json', { file: partly, line: 2 }),
      problem('duplicate-interaction', { file: partly, line: 4 }),
    ])
    expect(stderr).toMatch(/^2 interactions analysed/)
    expect(stderr).toMatch(/ 1 invalid-json$/m)
  })

  test('make an empty file where there are none', async () => {
    await cli(['score', one, '--problems', at('no-problems.jsonl')])
    expect(readFileSync(at('no-problems.jsonl'), 'utf8')).toBe('')
  })

  test('are kept, though nothing is told, when it is asked to be quiet', async () => {
    const kept = await cli(['score', partly, '--quiet', '--problems', at('quiet.jsonl')])
    expect(kept.stderr).toBe('')
    expect(problemsOf(readFileSync(at('quiet.jsonl'), 'utf8'))).toHaveLength(2)
    expect((await cli(['score', partly, '--quiet'])).stderr).toBe('')
  })

  test('are shown on one line, whatever keys a record has', async () => {
    const hostile = fileIn(folder, 'hostile.jsonl', jsonl({ ...chat('1'), 'a\n\u001b]0;x\u0007': 1 }))
    const { stderr } = await cli(['score', hostile])
    expect(stderr).toMatch(/^\S+hostile\.jsonl:1 warning unknown-field \/a {2}\]0;x : /)
    expect(problemLine(problem('invalid-json', {}))).toBe(
      'input error invalid-json: The line or file is not valid JSON.',
    )
  })
})

describe('a run that cannot be finished', () => {
  test('writes neither reports nor problems, and leaves what was there', async () => {
    const out = fileIn(folder, 'kept-reports', 'before')
    const map = fileIn(folder, 'typo.json', '{"roles": {"x": "agnet"}}')
    const { code, stderr } = await cli([
      'score',
      one,
      '--map',
      map,
      '--out',
      out,
      '--problems',
      at('unwritten'),
    ])
    expect(code).toBe(2)
    expect(stderr).toMatch(/roles\.x/)
    expect(readFileSync(out, 'utf8')).toBe('before')
    expect(existsSync(at('unwritten'))).toBe(false)
  })

  test('leaves no half of a file behind', async () => {
    const here = at('here')
    mkdirSync(join(here, 'folder'), { recursive: true })
    for (const [out, problems] of [
      [join(here, 'out'), join(here, 'none', 'problems')],
      [join(here, 'none', 'out'), join(here, 'problems')],
      [join(here, 'folder'), join(here, 'problems')],
    ] as const)
      expect((await cli(['score', one, '--out', out, '--problems', problems])).code).toBe(2)
    expect(readdirSync(here)).toEqual(['folder'])
  })

  test('does not mix reports and problems in one file', async () => {
    const both = fileIn(folder, 'both', 'before')
    const { code, stderr } = await cli(['score', one, '--out', both, '--problems', `${folder}/./both`])
    expect(code).toBe(2)
    expect(stderr).toMatch(/same file/)
    expect(readFileSync(both, 'utf8')).toBe('before')
  })
})

describe('what the input does not say', () => {
  const csv = fileIn(
    folder,
    'export.csv',
    'nr;wer;was;wann\n7;Kim;Wo ist mein Paket?;2026-03-02 09:14:03\n7;Bo;Es ist unterwegs.;2026-03-02 09:14:41\n',
  )

  test('is declared in a map: columns, roles and the channel', async () => {
    const map = fileIn(
      folder,
      'map.json',
      JSON.stringify({
        columns: { interactionId: 'nr', name: 'wer', text: 'was', sentAt: 'wann' },
        roles: { kim: 'customer', BO: 'agent' },
        channel: 'chat',
      }),
    )
    const { code, stdout, stderr } = await cli(['score', csv, '--format', 'csv', '--map', map])
    expect(code).toBe(0)
    expect(stderr).not.toMatch(/warning|error/)
    const [report] = reportsOf(stdout)
    expect(report).toMatchObject({ interactionId: '7', channel: 'chat', agents: ['Bo'] })
    expect(report!.turns[1]!.pace?.gapMs).toBe(38_000)
  })

  test('is asked for where it is not declared', async () => {
    const { code, stderr } = await cli(['score', csv, '--format', 'csv'])
    expect(code).toBe(3)
    expect(stderr).toMatch(/missing-column: .*declare columns\.interactionId/)
  })

  test.each([
    ['{"colums": {}}', /map\S*: Unknown option "colums"/],
    // What readers hand to one another is nothing a file may declare.
    ['{"desks": {}}', /Unknown option "desks"/],
    ['{"threads": {}}', /Unknown option "threads"/],
    ['{"guard": 5}', /Unknown option "guard"/],
    ['{"onBytes": 1}', /Unknown option "onBytes"/],
    ['{"columns": "x"}', /Option "columns" must be an object/],
    ['{"columns": {"txt": "x"}}', /Option "columns\.txt" is unknown/],
    ['{"columns": {"text": 5}}', /Option "columns\.text" must be a string/],
    ['{"roles": null}', /Option "roles" must be an object/],
    ['{"roles": {"x": "boss"}}', /Option "roles\.x" is unknown/],
    ['{"channel": "fax"}', /Option "channel" is unknown/],
    ['{"format": "docx"}', /Unknown format "docx"/],
    ['[]', /must hold one JSON object/],
    ['{', /is not valid JSON/],
  ])('is not declared by %s', async (content, reason) => {
    const { code, stdout, stderr } = await cli([
      'score',
      one,
      '--map',
      fileIn(folder, 'bad-map.json', content),
    ])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(reason)
  })
})
