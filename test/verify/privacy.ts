/**
 * Nothing leaks: a mark of its own stands in every field that takes a text, in good records and broken ones, in macros and policies.
 * It may come back where the contract says so, and nowhere else: no message, no problem, nothing on standard error. The runs
 * have no network; what reaches for it is caught.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAnalyzer, createPolicy, loadTemplates, parseMacros } from '../../src/index.ts'
import { read, readers } from '../../src/readers/index.ts'
import { contents } from '../readers/contents.ts'
import process from 'node:process'
import { ensureBuilt, ran, root, unscripted, type Ran } from './built.ts'
import { finish, isFull, say } from './promise.ts'

ensureBuilt()
const folder = mkdtempSync(join(tmpdir(), 'unscripted-privacy-'))
const caught = join(folder, 'caught')
writeFileSync(caught, '')
/** A name of its own for every field, so that a hit says where it came from. */
const mark = (field: string): string => `Zq${field}canary`
const MARK = /Zq\w+?canary/gu

const good = {
  schemaVersion: 1,
  id: mark('Id'),
  channel: 'chat',
  language: 'en',
  participants: [
    { id: mark('CustomerId'), role: 'customer', name: mark('CustomerName'), group: mark('Group') },
    { id: mark('AgentId'), role: 'agent', name: mark('AgentName'), group: mark('AgentGroup') },
  ],
  turns: [
    {
      id: mark('TurnId'),
      participantId: mark('CustomerId'),
      text: `My name is ${mark('SaidName')}. I am so sad about ${mark('Text')}, it cost $500! Can you help with ${mark('Question')}? {{${mark('Slot')}}}`,
      sentAt: '2026-03-02T09:14:03Z',
    },
    {
      id: mark('ReplyId'),
      participantId: mark('AgentId'),
      text: `Dear Karen, thank you for contacting us about ${mark('Reply')}. We will come back to you within two days. {{${mark('Placeholder')}}}`,
      sentAt: '2026-03-02T09:14:04Z',
      provenance: { kind: 'macro', id: mark('ProvenanceId'), title: mark('ProvenanceTitle') },
    },
    {
      participantId: mark('AgentId'),
      text: `You idiot, ${mark('Insult')}! As I said, ${mark('Repeat')}. Please call ${mark('Phone')} or write to ${mark('Mail')}@example.org.`,
      sentAt: '2026-03-02T09:15:04Z',
    },
  ],
  metadata: { [mark('MetaKey')]: mark('MetaValue'), deep: [{ [mark('DeepKey')]: mark('DeepValue') }] },
  ratings: { csat: 4, csatMax: 5 },
}
const changed = (changes: object): object => ({ ...good, ...changes })
const bad = [
  changed({ schemaVersion: mark('Version') }),
  changed({ id: { is: mark('BadId') } }),
  changed({ channel: mark('Channel') }),
  changed({ language: [mark('Language')] }),
  changed({ startedAt: mark('Started') }),
  changed({ participants: [{ id: mark('BadPart'), role: mark('Role') }] }),
  changed({ turns: [{ ...good.turns[0], participantId: mark('Nobody') }] }),
  changed({ turns: [{ ...good.turns[0], sentAt: mark('Time') }] }),
  changed({ turns: [good.turns[0], good.turns[0]] }),
  changed({ ratings: { csat: mark('Rating') } }),
]
const rawLines = [
  mark('Raw'),
  `{"id": ${mark('Broken')}}`,
  JSON.stringify(good).slice(0, -9),
  `["${mark('List')}"]`,
]
const macros = [
  {
    id: mark('MacroId'),
    title: mark('MacroTitle'),
    text: `Thank you for contacting us about {{what}}. We will come back to you within ${mark('Macro')}.`,
  },
  { id: 'm2', title: 'x', text: `{{${mark('Open')}` },
]
const policy = { mandated: [`Calls are recorded ${mark('Mandated')}`] }

const put = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const lines = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')
const input = put('input.jsonl', lines(good, ...bad, changed({ id: 'i2' })) + rawLines.join('\n'))
const macrosFile = put('macros.json', JSON.stringify(macros))
const policyFile = put('policy.json', JSON.stringify(policy))
const badFiles = [
  put('bad.json', `{"a": ${mark('BadJson')}}`),
  put('bad-macros.json', JSON.stringify([{ id: 7, text: [mark('BadMacro')] }])),
  put(
    'bad-policy.json',
    JSON.stringify({ weights: { 'missed-name': mark('BadWeight') }, mandated: [[mark('BadMandated')]] }),
  ),
]

const hits: string[] = []
const network: string[] = []
let runs = 0
let checked = 0

// Without a network where the system allows it; with every door to it caught in any case.
const apart = (await ran(['unshare', '-n', 'true']).catch(() => ({ code: 1 }))).code === 0
const trap = join(root, 'test/verify/no-network.mjs')
const work = join(folder, 'work')
mkdirSync(work)

function run(args: readonly string[]): Promise<Ran> {
  runs++
  return unscripted(args, {
    cwd: work,
    env: { NODE_OPTIONS: `--import ${trap}`, UNSCRIPTED_TRAP: caught },
    prefix: apart ? ['unshare', '-n'] : [],
  })
}

/** Marks that `text` holds but for those of the `allowed` fields. */
function look(where: string, text: string, allowed: readonly string[] = []): void {
  checked++
  for (const [found] of text.matchAll(MARK))
    if (!allowed.some((field) => found === mark(field))) hits.push(`${where}: ${found}`)
}

/** What a report may repeat: the caller's own ids, and names, which findings are about. */
const IDS = ['Id', 'CustomerId', 'AgentId', 'TurnId', 'ReplyId', 'MacroId', 'ProvenanceId']
const NAMES = ['CustomerName', 'SaidName', 'AgentName', 'Placeholder']

for (const workers of isFull ? ['1', '3'] : ['1'])
  for (const redact of [[], ['--redact']]) {
    const what = `score ${redact.join('')} ${workers}`
    const problems = join(folder, 'problems')
    const args = [
      'score',
      input,
      '--macros',
      macrosFile,
      '--policy',
      policyFile,
      '--workers',
      workers,
      ...redact,
    ]
    const told = await run(args)
    const kept = await run([...args, '--problems', problems])
    if (told.stdout === '' || told.stdout !== kept.stdout) hits.push(`${what}: no reports, or not the same`)
    look(`${what}, standard error`, told.stderr + kept.stderr)
    look(`${what}, problems`, readFileSync(problems, 'utf8'))
    look(`${what}, reports`, told.stdout, redact.length > 0 ? IDS : [...IDS, ...NAMES])
  }
const index = join(folder, 'index')
const fitted = await run(['fit', input, '--out', index])
look('fit', fitted.stdout + fitted.stderr)
const inspected = await run(['inspect', input, '--redact'])
look('inspect --redact', inspected.stdout + inspected.stderr)
for (const file of badFiles)
  for (const option of isFull
    ? ['--policy', '--macros', '--map', '--templates', '--roles']
    : ['--policy', '--macros']) {
    const { stdout, stderr } = await run(['score', input, option, file, '--quiet'])
    look(`score ${option} of a bad file`, stdout === '' ? stderr : '')
  }
const leftovers = readdirSync(work)

// Every reader, on files of its own kind that hold marks and on what is no file of its kind.
for (const [format, content] of Object.entries(contents)) {
  const marked = content.replaceAll('é🙂', mark('Content'))
  for (const text of [
    marked,
    marked.slice(0, -7),
    `${mark('Raw')}\n{"${mark('Key')}`,
    `${marked}${mark('Tail')}`,
  ])
    for await (const record of read({ chunks: [new TextEncoder().encode(text)] }, { format }))
      if ('code' in record)
        look(
          `reader ${format}`,
          `${record.message} ${JSON.stringify({ ...record.origin, pointer: undefined })}`,
        )
}

/** What a caller's mistake says. */
function refuse(what: string, attempt: () => unknown): void {
  try {
    attempt()
  } catch (error) {
    look(what, String((error as Error).stack))
  }
}
refuse('policy', () => createPolicy({ weights: { 'missed-name': mark('Weight') } }))
refuse('policy', () => createPolicy({ mandated: [[mark('Mandated')]] }))
refuse('macros', () => parseMacros([{ id: mark('MacroId'), text: 7 }]))
refuse('macros', () => parseMacros([{ text: mark('Macro') }]))
refuse('macros', () => parseMacros(mark('Macros')))
refuse('index', () => loadTemplates(new TextEncoder().encode(mark('Index'))))
refuse('analyzer', () => createAnalyzer({ policy: mark('Policy') as never }))
refuse('what if', () =>
  createAnalyzer().whatIf(good as never, { turnId: mark('TurnId'), start: 0, end: 1e6 }),
)

// The trap catches: a program that does reach out is caught.
const control = join(folder, 'control')
writeFileSync(control, '')
await ran([process.execPath, '--import', trap, '-e', 'fetch("https://example.invalid").catch(()=>{})'], {
  env: { UNSCRIPTED_TRAP: control },
})
const isArmed = readFileSync(control, 'utf8') !== ''
network.push(
  ...readFileSync(caught, 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
)

rmSync(folder, { recursive: true, force: true })
for (const hit of [...hits, ...network]) say(hit)
finish({
  promise: 'nothing leaks',
  command: 'npm run verify:privacy',
  figures: {
    runs,
    readers: Object.keys(readers).length,
    outputsSearched: checked,
    hits: [...new Set(hits)],
    network: [...new Set(network)],
    withoutNetwork: apart,
    trapWorks: isArmed,
    filesLeft: leftovers,
  },
  limit: '0 hits, 0 attempts at the network, 0 files nobody asked for',
  ok: hits.length === 0 && network.length === 0 && leftovers.length === 0 && isArmed && checked > 40,
})
