/** `src/model/report.md` explains every field of a report, and every reason for not judging. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8')
const page = source('model/report.md')

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema | boolean
  readonly anyOf?: readonly Schema[]
}

/** The fields that hold a value, not others; `*` stands for the id of a signal. */
function leaves(schema: Schema, path: string): readonly string[] {
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.flatMap((each) => leaves(each, path)))]
  if (typeof schema.items === 'object') return leaves(schema.items, `${path}[]`)
  if (schema.properties === undefined) return [path]
  return Object.entries(schema.properties).flatMap(([key, value]) => {
    const name = path === 'signals' ? '*' : key
    return leaves(value, path === '' ? name : `${path}.${name}`)
  })
}

/** A place is explained once for all; lists of plain values, and what may be `null` as a whole, by their own name. */
const explained = (field: string): string =>
  field
    .replace(/\.(said|knownFrom)\.(?:turnId|start|end)$/, '.$1')
    .replace(/because\[\]\.(?:turnId|start|end)$/, 'because')
    .replace(/\[\]$/, '')

test('explains every field of the schema', () => {
  const fields = new Set(leaves(JSON.parse(source('model/schema/report.json')) as Schema, '').map(explained))
  expect(fields.size).toBeGreaterThan(45)
  expect([...fields].filter((field) => !page.includes(`\`${field}\``))).toEqual([])
})

test('names no field that the schema does not have', () => {
  const fields = new Set(leaves(JSON.parse(source('model/schema/report.json')) as Schema, '').map(explained))
  const named = [
    ...page.matchAll(/`((?:signals\.\*|[a-zA-Z]+\[\]|checklist|provenance|eligibility)\.[^`]+)`/g),
  ]
  expect(named.map(([, field]) => field!).filter((field) => !fields.has(field))).toEqual([])
})

test('explains every reason that the code gives', () => {
  const files = readdirSync(new URL('../../src/detectors', import.meta.url)).filter((name) =>
    name.endsWith('.ts'),
  )
  const code = [...files.map((name) => `detectors/${name}`), 'assemble.ts', 'scoring/score.ts'].map(source)
  const given = code.flatMap((text) => [
    ...text.matchAll(
      /(?:noOpportunity\(|notScorable\(|reasons?: \[?|reasons\.length === 0 \? \[)'([a-z-]+)'/g,
    ),
  ])
  const reasons = new Set(given.map(([, reason]) => reason!))
  expect(reasons.size).toBeGreaterThan(15)
  expect([...reasons].filter((reason) => !page.includes(`\`${reason}\``))).toEqual([])
})
