import { mkdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Inspection } from '../../src/report/index.ts'
import { chat, cli, fileIn, jsonl, temporaryFolder, valuesOf } from './support.ts'

const folder = temporaryFolder()
const captions = (name: string, secret = 'CANARY-7f3a') =>
  fileIn(
    folder,
    name,
    `WEBVTT\n\n00:01.000 --> 00:02.500\n<v Tom Baker>Hello, ${secret}.\n\n00:05.000 --> 00:06.000\n<v.customer Maria>It is stuck.\n`,
  )
const call = captions('call.vtt')

test('a file is shown as it was understood: format and why, roles, kinds, clock, problems, first turns', async () => {
  const { code, stdout, stderr } = await cli(['inspect', call])
  expect(code).toBe(0)
  expect(stderr).toMatch(/^ {2}→ Say who is who, .*--roles .*\n$/)
  expect(stdout).toBe(`${call}
  format        webvtt – WebVTT captions (sure to 1; by WEBVTT as the first word)
  interactions  1 with 2 turns
  channels      voice 1
  roles         customer 1, unknown 1
  speakers      Tom Baker: unknown, 1 turn
                Maria: customer, 1 turn
  kinds         message 2
  provenance    not said 2
  clocks        reliable 1
  languages     en 1
  problems      unknown-role (warning) 1: The source gives no role for 1 of 2 speakers; declare roles.
  first turns   call.vtt
    1s unknown Tom Baker: Hello, CANARY-7f3a.
    5s customer Maria: It is stuck.
`)
})

test.each(['--quiet', '--json'])('what to do about problems is not told with %s', async (flag) => {
  expect((await cli(['inspect', call, flag])).stderr).toBe('')
})

test('declared roles show at once, in words or from a file', async () => {
  const roles = fileIn(folder, 'roles.json', '{"tom baker": "agent"}')
  for (const given of ['Tom Baker=agent,x=bot', '*=agent', roles]) {
    const { stdout } = await cli(['inspect', '--roles', given, '--json', call])
    expect((valuesOf(stdout) as Inspection[])[0]).toMatchObject({
      roles: { agent: 1, customer: 1 },
      problems: [],
    })
  }
})

test('a table with headers of its own is read by its map alone', async () => {
  const table = fileIn(folder, 'export.csv', 'Conv Ref;Wer;Was\n7;Tom;CANARY-7f3a\n')
  const map = fileIn(
    folder,
    'columns.json',
    '{"columns": {"interactionId": "Conv Ref", "name": "Wer", "text": "Was"}}',
  )
  const { stdout } = await cli(['inspect', '--map', map, table])
  expect(stdout).toContain(
    '  format        csv – CSV or TSV, a row a message (as declared)\n  interactions  1',
  )
})

test('roles on the command line are laid over those of the map', async () => {
  const map = fileIn(
    folder,
    'map.json',
    '{"roles": {"Tom Baker": "bot", "Maria": "customer"}, "channel": "chat"}',
  )
  const { stdout } = await cli(['inspect', '--map', map, '--roles', 'Tom Baker=agent', '--json', call])
  expect((valuesOf(stdout) as Inspection[])[0]).toMatchObject({
    roles: { agent: 1, customer: 1 },
    channels: { chat: 1 },
  })
})

test.each(['Tom', 'Tom=', '=agent', 'Tom=boss', 'Tom=agent,x'])(
  'roles mistyped as %j are wrong usage',
  async (roles) => {
    expect((await cli(['inspect', '--roles', roles, call])).code).toBe(2)
  },
)

test('nothing of names and text is shown where it is to be hidden', async () => {
  for (const flags of [['--redact'], ['--redact', '--json']]) {
    const { code, stdout } = await cli(['inspect', ...flags, call])
    expect(code).toBe(0)
    expect(stdout).not.toMatch(/CANARY|Tom|Maria/)
    expect(stdout).toMatch(/19/)
  }
})

test('long texts are clipped, the number of turns is the caller’s, and nothing steers the terminal', async () => {
  const long = { ...chat('1', `\u001b[2J${'x'.repeat(200)}`) }
  const file = fileIn(folder, 'long.jsonl', jsonl(long, chat('2')))
  const { stdout } = await cli(['inspect', file])
  expect(stdout).toContain('x…')
  expect(stdout).not.toContain('\u001b')
  const { stdout: json } = await cli(['inspect', '--json', '--turns', '1', file])
  expect((valuesOf(json) as Inspection[])[0]).toMatchObject({
    interactions: 2,
    turns: 4,
    first: { id: '1', turns: [{ length: 23 }] },
  })
})

test('a folder is read file by file, compressed ones by their first bytes, what nobody knows is said', async () => {
  mkdirSync(`${folder}/all`)
  fileIn(`${folder}/all`, 'a.bin', gzipSync(jsonl(chat('1'))))
  fileIn(`${folder}/all`, 'b.txt', 'nothing in particular')
  const { code, stdout } = await cli(['inspect', '--json', `${folder}/all`])
  expect(code).toBe(0)
  expect(valuesOf(stdout)).toMatchObject([
    { format: { id: 'jsonl' }, interactions: 1, provenance: { 'not said': 2 } },
    {
      format: null,
      interactions: 0,
      problems: [{ code: 'unknown-format', level: 'error', count: 1 }],
      first: null,
    },
  ])
})

test('a format given is taken as given', async () => {
  const file = fileIn(folder, 'forced.txt', 'Agent: hi\nCustomer: hi')
  const { stdout } = await cli(['inspect', '--format', 'text', file])
  expect(stdout).toContain('text – Plain transcript (as declared)')
})

test('standard input can be inspected, compressed or not', async () => {
  for (const stdin of [Buffer.from(jsonl(chat('1'))), gzipSync(jsonl(chat('1')))])
    expect((await cli(['inspect', '--json', '-'], { stdin })).stdout).toContain('"interactions":1')
})

test('where nothing can be read, the exit code says so', async () => {
  const { code, stdout } = await cli(['inspect', `${folder}/none`])
  expect(code).toBe(3)
  expect(stdout).toMatch(/unreadable-file \(error\) 1/)
  expect((await cli(['inspect', `${folder}/*.none`])).code).toBe(2)
})

test('a call in captions is scored with one command', async () => {
  const { code, stdout } = await cli(['score', '--roles', 'Tom Baker=agent', call])
  expect(code).toBe(0)
  expect(valuesOf(stdout)).toHaveLength(1)
})
