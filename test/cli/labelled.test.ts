/** Corpora in forms of their own, from file to figures. The fixtures were written for this project. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Evaluation } from '../../src/evaluate/index.ts'
import { cli, exampleFolder, fileIn, folderIn, jsonl, temporaryFolder } from './support.ts'

const root = temporaryFolder()
const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => folderIn(root, files)

async function evaluated(...args: readonly string[]): Promise<{ found: Evaluation; stderr: string }> {
  const { code, stdout, stderr } = await cli(['evaluate', ...args, '--json', '--replicates', '2'])
  expect(code).toBe(0)
  return { found: JSON.parse(stdout) as Evaluation, stderr }
}

const figure = ({ measures }: Evaluation, label: string, metric: string) => {
  const found = measures.find((measure) => measure.label === label && measure.metric === metric)
  return found === undefined ? null : [found.estimate, found.n]
}

describe('ABCD', () => {
  const dialogue = (id: number, name: string, said: string) => ({
    convo_id: id,
    scenario: { personal: { customer_name: name }, flow: 'shipping', subflow: 'status' },
    original: [
      ['agent', 'Hello, may I have your full name please?'],
      ['customer', said],
      ['action', `Account has been pulled up for ${name}.`],
      ['agent', 'Thank you, one moment please.'],
    ],
    delexed: [
      {
        speaker: 'agent',
        text: 'one moment please',
        turn_count: 4,
        targets: ['status', 'retrieve_utterance', null, [], 0],
        candidates: [1151],
      },
    ],
  })
  const whole = JSON.stringify({
    train: [dialogue(1, 'norah quill', 'Norah Quill'), dialogue(2, 'omar said', 'my name is Omar Said')],
    test: [dialogue(3, 'alessandro phoenix', 'I would rather not say')],
  })
  const folder = folderOf({
    'abcd.json.gz': gzipSync(whole),
    'kb.json': '{"recover_username": ["pull-up-account"]}',
    LICENSE: 'MIT',
  })

  test('a folder is its conversations, and names are the labels where customers state them', async () => {
    const { found, stderr } = await evaluated(folder, '--labels-from', 'abcd')
    expect(stderr).toBe('')
    expect(found).toMatchObject({ interactions: 3, labels: 3 })
    expect(figure(found, 'customerName', 'right')).toEqual([1, 2])
    expect(found.measures.map(({ label }) => label)).not.toContain('scripted')
    expect(found.measures.map(({ label }) => label)).not.toContain('template')
  })

  test('its lists are parts, and a file alone will do', async () => {
    const { found } = await evaluated(
      join(folder, 'abcd.json.gz'),
      '--labels-from',
      'abcd',
      '--split',
      'train',
    )
    expect(found).toMatchObject({ interactions: 2, labels: 2, part: 'train' })
  })
})

describe('ConvoKit', () => {
  const said = (conversation: string, number: number, speaker: string, text: string, meta: object) => ({
    id: `${conversation}-${number}`,
    conversation_id: `${conversation}-0`,
    speaker,
    text,
    meta,
    'reply-to': number === 0 ? null : `${conversation}-${number - 1}`,
    timestamp: null,
  })
  const pasted = 'Thank you for reaching out, your ticket has been passed to our warehouse team for review.'
  const conversations = ['a', 'b', 'c', 'd']
  const files = {
    'utterances.jsonl': jsonl(
      ...conversations.flatMap((id, index) => [
        said(id, 0, 'cust', 'Where is my order?', {}),
        said(id, 1, 'rep', index < 3 ? pasted : 'It left Leeds at noon, Jo has it on her van.', {
          copied: index < 3,
        }),
      ]),
    ),
    'conversations.json': JSON.stringify(
      Object.fromEntries(
        conversations.map((id) => [`${id}-0`, { meta: { set: id === 'd' ? 'test' : 'train' } }]),
      ),
    ),
  }
  const map = {
    fields: [
      { on: 'utterance', field: 'copied', label: 'scripted' },
      { on: 'conversation', field: 'set', split: true },
    ],
    roles: { cust: 'customer', rep: 'agent' },
  }

  test('a folder and a map of its fields give labels, parts and roles', async () => {
    const folder = folderOf({ ...files, 'map.json': JSON.stringify(map) })
    const options = ['--labels-from', 'convokit', '--label-map', join(folder, 'map.json')]
    const { found, stderr } = await evaluated(folder, ...options)
    expect(stderr).toBe('')
    expect(found).toMatchObject({ interactions: 4, labels: 4 })
    expect(figure(found, 'scripted', 'auc')).toEqual([1, 4])
    expect((await evaluated(folder, ...options, '--split', 'test')).found).toMatchObject({
      interactions: 1,
      labels: 1,
    })
  })

  test('values that say nothing are counted, and nothing of the text is told', async () => {
    const odd = { ...map, fields: [{ on: 'utterance', field: 'copied', label: 'need' }] }
    const folder = folderOf({ ...files, 'map.json': JSON.stringify(odd) })
    const { found, stderr } = await evaluated(
      folder,
      '--labels-from',
      'convokit',
      '--label-map',
      join(folder, 'map.json'),
    )
    expect(found.labels).toBe(0)
    expect(stderr).toContain('4 values')
    expect(stderr).not.toContain('warehouse')
  })

  test.each([
    ['no map', [], '--label-map'],
    ['a map that does not fit', ['--label-map', fileIn(root, 'bad.json', '{"fields":[]}')], '/fields'],
    ['a map that is not there', ['--label-map', join(root, 'gone.json')], 'gone.json'],
  ])('%s is wrong usage', async (_what, options, told) => {
    const folder = folderOf(files)
    const { code, stdout, stderr } = await cli(['evaluate', folder, '--labels-from', 'convokit', ...options])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(told)
  })
})

test.each([
  ['abcd', join(root, 'nowhere')],
  ['convokit', root],
])('a corpus of %s that is not there is wrong usage', async (form, path) => {
  const map = fileIn(root, 'map.json', '{"fields":[{"on":"utterance","field":"x","label":"need"}]}')
  const extra = form === 'convokit' ? ['--label-map', map] : []
  const { code, stderr } = await cli(['evaluate', path, '--labels-from', form, ...extra])
  expect(code).toBe(2)
  expect(stderr).toContain('is not a labelled corpus (ENOENT)')
})

test('a map without a form that needs one is wrong usage, and the canonical form may be named', async () => {
  expect((await cli(['evaluate', exampleFolder, '--label-map', 'x.json'])).code).toBe(2)
  const { found } = await evaluated(exampleFolder, '--labels-from', 'canonical')
  expect(found.interactions).toBe(40)
})

test('a policy can be fitted to such a corpus, and asks for the map alike', async () => {
  const out = join(root, 'policy.json')
  const { code, stderr } = await cli(['calibrate', root, '--out', out, '--labels-from', 'convokit'])
  expect(code).toBe(2)
  expect(stderr).toContain('--label-map')
  expect(existsSync(out)).toBe(false)
})

const sample = fileURLToPath(new URL('../../../shared/data/formats/abcd', import.meta.url))
const isHere = existsSync(sample)

test.skipIf(!isHere)(
  `the published sample of ABCD is read${isHere ? '' : ` (skipped: ${sample} is not here)`}`,
  async () => {
    const { found, stderr } = await evaluated(sample, '--labels-from', 'abcd')
    expect(stderr).toBe('')
    expect(found).toMatchObject({ interactions: 3, labels: 3 })
    expect(figure(found, 'customerName', 'right')).toEqual([1, 2])
  },
)
