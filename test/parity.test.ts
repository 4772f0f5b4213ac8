import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../src/analyze.ts'
import { detectors } from '../src/detectors/index.ts'
import { signalIds, type SignalId } from '../src/model/signals.ts'
import { interaction } from './detectors/support.ts'

const built = Object.entries(detectors) as [SignalId, NonNullable<(typeof detectors)[SignalId]>][]
const path = (file: string): URL => new URL(file, import.meta.url)

describe.each(built)('the detector %s', (id, create) => {
  const page = existsSync(path(`../src/detectors/${id}.md`))
    ? readFileSync(path(`../src/detectors/${id}.md`), 'utf8')
    : ''

  test('is listed under its own id, which is a signal’s', () => {
    expect(create().id).toBe(id)
    expect(signalIds).toContain(id)
  })

  test.each([`../src/detectors/${id}.ts`, `../src/detectors/${id}.md`, `detectors/${id}.test.ts`])(
    'has %s',
    (file) => {
      expect(existsSync(path(file)), `write ${file}`).toBe(true)
    },
  )

  test('has its rules, with their levels, on its page', () => {
    for (const [rule, { level }] of Object.entries(create().rules))
      expect(page, `${id}/${rule} on the page`).toMatch(
        new RegExp(`^\\| \`${id}/${rule}\` +\\| ${level} `, 'mu'),
      )
    const listed = [...page.matchAll(/^\| `([\w-]+)\/([\w-]+)`/gmu)].map(([, signal, rule]) => [signal, rule])
    expect(listed).toEqual(Object.keys(create().rules).map((rule) => [id, rule]))
  })

  test('has its options on its page', () => {
    const listed = [...page.matchAll(/^\| `(\w+)` /gmu)].map(([, option]) => option)
    expect(listed).toEqual(optionsOf(create))
  })

  test('writes messages as sentences, and rules as nouns', () => {
    for (const [rule, { message }] of Object.entries(create().rules)) {
      expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
      expect(message).toMatch(/^[A-Z“{].*\.$/u)
    }
  })
})

/** A detector tells its options where it is given one it does not know. */
function optionsOf(create: (options?: object) => unknown): readonly string[] {
  try {
    create({ '?': 0 })
  } catch (error) {
    return (error as Error).message.split('known: ')[1]!.split(', ')
  }
  throw new Error('An unknown option was accepted')
}

test('every file of src/detectors that is a detector is listed', () => {
  const files = readdirSync(path('../src/detectors')).filter((file) => file.endsWith('.ts'))
  const ids = files.map((file) => file.replace('.ts', '')).filter((id) => !['index', 'types'].includes(id))
  expect(ids.sort()).toEqual(Object.keys(detectors).sort())
})

test('detectors stand in report order', () => {
  expect(Object.keys(detectors)).toEqual(signalIds.filter((id) => id in detectors))
})

test.each(signalIds)('%s is a detector, or reports that it is not yet built and weighs nothing', (id) => {
  const weights = Object.fromEntries(signalIds.map((each) => [each, 10]))
  const report = createAnalyzer({ policy: { weights, contacts: {} } }).analyze(
    interaction('customer: Hi\nagent: Hello'),
  )
  const { reason, weight, cost, state } = report.signals[id]
  if (id in detectors) expect([reason === 'not-yet-built', weight]).toEqual([false, 10])
  else expect({ reason, weight, cost, state }).toEqual(NOT_BUILT)
})

const NOT_BUILT = { reason: 'not-yet-built', weight: 0, cost: 0, state: 'not-scorable' }
