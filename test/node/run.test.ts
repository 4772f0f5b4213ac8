import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { isProblem } from '../../src/index.ts'
import {
  fileInput,
  fitInputs,
  scoreInputs,
  scoreToFile,
  type FileRunOptions,
  type Input,
} from '../../src/node/index.ts'
import { chat, collect, fileIn, jsonl, temporaryFolder } from './support.ts'

const root = temporaryFolder()
let folders = 0
let folder = ''
beforeEach(() => {
  folder = join(root, String(folders++))
  mkdirSync(folder)
})
const at = (name: string): string => join(folder, name)

const content =
  jsonl(...Array.from({ length: 9 }, (_, index) => chat(`${index}`, `Shelf ${index} is empty, I looked.`))) +
  `{\n{\n${jsonl(chat('1'), chat('x'))}`
const source = fileIn(root, 'in.jsonl', content)
const templates = await fitInputs([await fileInput(source)], { detectLanguages: false })
const options: FileRunOptions = { checkpointMs: 0, detectLanguages: false }

const records = await collect(scoreInputs([await fileInput(source)], { templates, detectLanguages: false }))
const expected = {
  out: jsonl(...records.filter((record) => !isProblem(record))),
  problems: jsonl(...records.filter(isProblem)),
}

interface Went {
  readonly inputs?: readonly Input[]
  readonly options?: FileRunOptions
}

async function run({ inputs, options: given }: Went = {}): ReturnType<typeof scoreToFile> {
  return await scoreToFile(inputs ?? [await fileInput(source)], at('out'), {
    ...options,
    problems: at('problems'),
    ...given,
  })
}

const written = () => ({
  out: readFileSync(at('out'), 'utf8'),
  problems: readFileSync(at('problems'), 'utf8'),
})

/** A run that ends after so many reports, by an abort. */
async function breakOff(reports: number, given: FileRunOptions = {}): Promise<void> {
  const stop = new AbortController()
  const onProgress = (done: number): void => {
    if (done === reports) stop.abort(new Error('stopped'))
  }
  await expect(run({ options: { ...given, signal: stop.signal, onProgress } })).rejects.toThrow('stopped')
}

test('a run writes reports and problems, and leaves nothing beside them', async () => {
  const tally = await run()
  expect(written()).toEqual(expected)
  expect([tally.reports, tally.refused]).toEqual([10, 3])
  expect(readdirSync(folder).sort()).toEqual(['out', 'problems'])
})

test('a run that broke off is gone on with, anywhere, and comes to the same', async () => {
  const whole = await run()
  for (const reports of [1, 5, 9, 10]) {
    await breakOff(reports)
    expect(written()).toEqual(expected)
    expect(existsSync(at('out.partial'))).toBe(true)
    expect(await run({ options: { resume: true } })).toEqual(whole)
    expect(written()).toEqual(expected)
    expect(readdirSync(folder).sort()).toEqual(['out', 'problems'])
  }
})

test('problems already told are not told again', async () => {
  await breakOff(10)
  const told: string[] = []
  await run({ options: { resume: true, onProblem: ({ code }) => told.push(code) } })
  expect(told).toEqual([])
  expect(written()).toEqual(expected)
})

test('templates are not learned again, unless the index that was kept is damaged', async () => {
  for (const isDamaged of [false, true]) {
    await breakOff(3)
    const index = at('out.partial/templates')
    if (isDamaged) truncateSync(index, 100)
    let learned = 0
    await run({ options: { resume: true, onLearning: (bytes) => (learned = bytes) } })
    expect(learned > 0).toBe(isDamaged)
    expect(written()).toEqual(expected)
  }
})

test('what was written behind the last checkpoint, and a line of the journal cut short, are gone', async () => {
  await breakOff(4)
  appendFileSync(at('out.partial/reports'), '{"interactionId": "half of')
  appendFileSync(at('out.partial/journal'), '0123456789abcdef {"kind":"complete"}\n{"kind"')
  await run({ options: { resume: true } })
  expect(written()).toEqual(expected)
})

test('files that lost what the last checkpoint says go on from one before it', async () => {
  await breakOff(6)
  const reports = readFileSync(at('out.partial/reports'))
  truncateSync(at('out.partial/reports'), reports.length - 5)
  await run({ options: { resume: true } })
  expect(written()).toEqual(expected)

  await breakOff(6)
  writeFileSync(at('out.partial/reports'), reports.fill(0x20))
  await run({ options: { resume: true } })
  expect(written()).toEqual(expected)
})

describe('a run is not gone on with', () => {
  const refused = async (went: Went, reason: RegExp): Promise<void> => {
    const before = readFileSync(at('out.partial/journal'))
    await expect(run(went)).rejects.toThrow(TypeError)
    await expect(run(went)).rejects.toThrow(reason)
    expect(readFileSync(at('out.partial/journal'))).toEqual(before)
    await run({ options: { resume: true } })
    expect(written()).toEqual(expected)
  }

  test('where nobody asked for it', async () => {
    await breakOff(2)
    await refused({}, /another run is under way, or broke off \(--resume goes on with it\)/)
  })

  test('with an input that has changed, though every id is the same', async () => {
    await breakOff(2)
    const changed = fileIn(folder, 'in.jsonl', content.replace('Shelf 8 is empty', 'Shelf 8 is full!'))
    const same = { ...(await fileInput(changed)), name: source }
    await refused(
      { inputs: [same], options: { resume: true } },
      /had other input; to begin anew, delete .*\.partial$/,
    )
  })

  test('with more or fewer inputs', async () => {
    await breakOff(2)
    await refused({ inputs: [], options: { resume: true } }, /had other input/)
  })

  test('with other options', async () => {
    await breakOff(2)
    await refused({ options: { resume: true, redact: true } }, /had other options/)
    await breakOff(2)
    await refused({ options: { resume: true, policy: { minCoverage: 0.9 } } }, /had other options/)
    await breakOff(2)
    await refused({ options: { resume: true, templates } }, /had other options/)
  })

  test('of another version', async () => {
    const other = at('other')
    await breakOff(2)
    const journal = readFileSync(at('out.partial/journal'), 'utf8')
    cpSync(at('out.partial'), other, { recursive: true })
    const { createHash } = await import('node:crypto')
    const [first, ...rest] = journal.split('\n')
    const json = first!.slice(17).replace(/"library":"[^"]*"/, '"library":"0.0.0"')
    const digest = createHash('sha256').update(json).digest('hex').slice(0, 16)
    writeFileSync(at('out.partial/journal'), [`${digest} ${json}`, ...rest].join('\n'))
    await expect(run({ options: { resume: true } })).rejects.toThrow(/had other version/)
  })

  test('from standard input that was passed on as it came', async () => {
    const inputs = [{ ...(await fileInput(source)), isReadOnce: true }]
    const stop = new AbortController()
    const onProgress = (): void => {
      stop.abort(new Error('stopped'))
    }
    const given = { templates, onProgress, signal: stop.signal }
    await expect(run({ inputs, options: given })).rejects.toThrow('stopped')
    await expect(run({ inputs, options: { templates, resume: true } })).rejects.toThrow(/cannot be resumed/)
  })
})

test('a run that never came to anything leaves nothing', async () => {
  const failing: Input = {
    name: 'failing',
    bytes: null,
    open: () => {
      throw new Error('a bug')
    },
  }
  await expect(run({ inputs: [failing], options: { templates } })).rejects.toThrow('a bug')
  await expect(run({ options: { problems: at('none/problems') } })).rejects.toThrow('ENOENT')
  expect(readdirSync(folder)).toEqual([])
})

test('a folder is no place for reports', async () => {
  mkdirSync(at('out'))
  await expect(run()).rejects.toThrow(/is a folder/)
  expect(readdirSync(folder)).toEqual(['out'])
})
