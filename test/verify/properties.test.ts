/**
 * Every parser, and every function that gives spans, is held by a property: a test over random input. What is missing is
 * named here, function by function, so that adding one without a property fails.
 */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { readers } from '../../src/readers/index.ts'

const root = new URL('../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort()

/** Results that are spans, or hold them. */
const SPANS = /\b(?:Span|TurnSpan|Passage|Region|Name|PhraseHit|Sentence|FilledSlot|Tokens|Statement)\b/u
const CORE = /^src\/(?:model|text|similarity|annotate|templates|detectors|scoring)\//u

/** `path function` of what is exported and declares a result that holds spans. */
function spanFunctions(path: string): readonly string[] {
  const tree = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true)
  return tree.statements.flatMap((statement) => {
    if (!ts.isFunctionDeclaration(statement) || statement.name === undefined || statement.type === undefined)
      return []
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
    return isExported && SPANS.test(statement.type.getText(tree)) ? [`${path} ${statement.name.text}`] : []
  })
}

/** What parses text or bytes of strangers, by file; readers are taken from their list. */
const PARSERS: readonly string[] = [
  'src/model/time.ts parseInstant',
  'src/readers/values/validate.ts parseInteraction',
  'src/readers/macros/macros.ts parseMacros',
  'src/readers/macros/macros.ts readMacros',
  'src/readers/html/html-text.ts htmlText',
  'src/readers/index.ts recognise',
  'src/templates/template-index.ts loadTemplates',
  'src/scoring/policy.ts createPolicy',
  'src/evaluate/corpus.ts parseLabel',
]

/** Tests with random input, by what they name. The fuzzer counts: it runs in its quick form with every change. */
const random = filesIn('test/')
  .map((path) => [path, textOf(path)] as const)
  .filter(([path, text]) => /\bfc\.|arbitraries\.ts/u.test(text) && !path.endsWith('properties.test.ts'))

/** Inner functions, by the one whose property holds them: what it gives is what they made. */
const THROUGH: Readonly<Record<string, string>> = {
  asName: 'mentions',
  hitsFrom: 'phraseMatcher',
  kindIn: 'vocatives',
  kindOf: 'vocatives',
}

/** A name counts where the test imports it. */
function hasProperty(held: string): boolean {
  const called = held.split(' ')[1]!
  const name = THROUGH[called] ?? called
  return random.some(([, text]) =>
    Array.from(text.matchAll(/import (?:type )?\{([^}]*)\}/gu), ([, names]) => names!).some((names) =>
      names.split(',').some((imported) => imported.trim() === name),
    ),
  )
}

const spanning = filesIn('src/')
  .filter((path) => CORE.test(path))
  .flatMap(spanFunctions)

test('there are functions that give spans, and random tests', () => {
  expect(spanning.length).toBeGreaterThan(8)
  expect(random.length).toBeGreaterThan(40)
})

test.each([...spanning, ...PARSERS])('%s has a property', (held) => {
  expect(hasProperty(held), `write a fast-check property that calls it, beside its tests`).toBe(true)
})

test('every reader is fuzzed with any bytes, any text, bent files of its own and of others', () => {
  const fuzz = textOf('test/verify/fuzz.ts')
  expect(fuzz).toContain('for (const format of Object.keys(readers))')
  expect(Object.keys(readers).length).toBeGreaterThan(30)
})
