/**
 * The order of the rooms of src/, held by a test: every import is read from the syntax tree, so type-only, dynamic and
 * multi-line ones count too. What a fault says is meant to be enough to mend it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { signalIds } from '../src/model/signals.ts'

/** What each room may import, besides itself and packages. `root` is the files that lie in src/ itself. */
const below: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  similarity: ['model'],
  language: ['model', 'text', 'similarity'],
  readers: ['model', 'text', 'language'],
  annotate: ['model', 'text', 'similarity', 'language'],
  linguistics: ['model', 'annotate'],
  templates: ['model', 'text', 'similarity', 'language', 'annotate'],
  detectors: ['model', 'text', 'similarity', 'language', 'annotate', 'templates'],
  scoring: ['model', 'text', 'similarity', 'language', 'annotate', 'templates', 'detectors'],
  root: roomsUntil('scoring'),
  report: [...roomsUntil('scoring'), 'root'],
  evaluate: [...roomsUntil('scoring'), 'root', 'report'],
  node: [...roomsUntil('scoring'), 'root', 'report', 'evaluate', 'linguistics'],
  cli: [...roomsUntil('scoring'), 'root', 'report', 'evaluate', 'linguistics', 'node'],
}

function roomsUntil(last: string): readonly string[] {
  const order = 'model text similarity language readers annotate templates detectors scoring'.split(' ')
  return order.slice(0, order.indexOf(last) + 1)
}

/** Rooms that may use what only Node has. */
const nodeRooms: readonly string[] = ['node', 'cli']

const MAX_LINES = 250

/** Paths from the repository's root, with forward slashes → contents. */
type Sources = Readonly<Record<string, string>>

interface Import {
  readonly line: number
  /** `null`: the module is worked out at run time. */
  readonly from: string | null
}

/** One sentence for everything that breaks the order, in the order of the sources. */
function faultsIn(sources: Sources): readonly string[] {
  return Object.entries(sources).flatMap(([path, source]) => {
    const lines = source.trimEnd().split('\n').length
    const tooLong = lines > MAX_LINES && !path.startsWith('src/language/')
    return [
      ...(tooLong ? [`${path} has ${lines} lines; split it, ${MAX_LINES} are the most`] : []),
      ...importFaults(path, source),
    ]
  })
}

function importFaults(path: string, source: string): readonly string[] {
  const room = roomOf(path)
  const allowed = below[room]
  if (allowed === undefined)
    return [`${path} lies in no known room; give src/${room}/ its place in test/architecture.test.ts`]
  const tree = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const faults = importsOf(tree).flatMap(({ line, from }) => {
    const fault = from === null ? whyNotUnknown(room) : whyNot(path, room, allowed, from)
    return fault === undefined ? [] : [`${path}:${line} ${fault}`]
  })
  return path === 'src/index.ts' ? [...faults, ...exportAlls(tree)] : faults
}

function whyNotUnknown(room: string): string | undefined {
  return nodeRooms.includes(room) ? undefined : 'imports what only shows at run time'
}

/** What is wrong with `path` importing `from`; `undefined` where nothing is. */
function whyNot(path: string, room: string, allowed: readonly string[], from: string): string | undefined {
  if (from.startsWith('node:') || builtinModules.includes(from))
    return nodeRooms.includes(room)
      ? undefined
      : `imports ${from}; only ${nodeRooms.join(' and ')} may use Node`
  if (!from.startsWith('.')) return undefined
  const target = posix.join(posix.dirname(path), from)
  if (!target.startsWith('src/')) return `imports ${target}, which is not in src/`
  const targetRoom = roomOf(target)
  if (targetRoom !== room)
    return allowed.includes(targetRoom)
      ? undefined
      : `imports ${target}; ${room} may import only ${allowed.join(', ') || 'itself'}`
  const [detector, other] = [detectorOf(path), detectorOf(target)]
  return detector !== undefined && other !== undefined && detector !== other
    ? `imports ${target}; detectors do not know one another`
    : undefined
}

function roomOf(path: string): string {
  const parts = path.split('/')
  return parts.length > 2 ? parts[1]! : 'root'
}

/** The signal a file of detectors/ is for; `undefined` for what detectors share. */
function detectorOf(path: string): string | undefined {
  const [, room, name] = path.split('/')
  return signalIds.find((id) => room === 'detectors' && (name === `${id}.ts` || name === id))
}

function importsOf(tree: ts.SourceFile): readonly Import[] {
  const found: Import[] = []
  const add = (node: ts.Node, module: ts.Node | undefined): void => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
    const from = module !== undefined && ts.isStringLiteralLike(module) ? module.text : null
    found.push({ line: line + 1, from })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier)
    else if (ts.isExternalModuleReference(node)) add(node, node.expression)
    else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined)
    else if (ts.isCallExpression(node) && isImportCall(node)) add(node, node.arguments[0])
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  )
}

function exportAlls(tree: ts.SourceFile): readonly string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return []
    if (statement.exportClause !== undefined && !ts.isNamespaceExport(statement.exportClause)) return []
    const { line } = tree.getLineAndCharacterOfPosition(statement.getStart(tree))
    return [`${tree.fileName}:${line + 1} exports *; name what the library offers`]
  })
}

const root = new URL('../', import.meta.url)

/** Files under `src/`, as paths from the repository's root. */
const files: readonly string[] = readdirSync(new URL('src/', root), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => posix.join(parentPath.replaceAll('\\', '/'), name))
  .map((path) => path.slice(path.lastIndexOf('/src/') + 1))
  .sort()

const sources: Sources = Object.fromEntries(
  files
    .filter((path) => /\.[cm]?[jt]s$/.test(path))
    .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
)

test('every file of src imports only from the rooms above its own, and none is too long', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(50)
  expect(faultsIn(sources)).toEqual([])
})

test.each(Object.keys(below).filter((room) => room !== 'root'))('src/%s has a README', (room) => {
  const path = `src/${room}/README.md`
  expect(
    existsSync(new URL(path, root)),
    `write ${path}: what lives here, what it may import, decisions`,
  ).toBe(true)
})

describe('the check finds', () => {
  const planted: Readonly<Record<string, readonly [path: string, source: string, fault: string]>> = {
    'an import from a room below': [
      'src/text/a.ts',
      "import { x } from '../annotate/x.ts'",
      'src/text/a.ts:1 imports src/annotate/x.ts; text may import only model',
    ],
    'an import over several lines': [
      'src/model/a.ts',
      "\nimport {\n  x,\n  y,\n} from\n  '../text/x.ts'",
      'src/model/a.ts:2 imports src/text/x.ts; model may import only itself',
    ],
    'an import of types': [
      'src/similarity/a.ts',
      "import type { X } from '../text/x.ts'",
      'src/similarity/a.ts:1 imports src/text/x.ts; similarity may import only model',
    ],
    'an import inside a type': [
      'src/similarity/a.ts',
      "export type X = import('../text/x.ts').X",
      'src/similarity/a.ts:1 imports src/text/x.ts; similarity may import only model',
    ],
    'an export from elsewhere': [
      'src/language/a.ts',
      "export { x } from '../readers/x.ts'",
      'src/language/a.ts:1 imports src/readers/x.ts; language may import only model, text, similarity',
    ],
    'an import at run time': [
      'src/readers/a.ts',
      "export const x = () => import('../annotate/x.ts')",
      'src/readers/a.ts:1 imports src/annotate/x.ts; readers may import only model, text, language',
    ],
    'an import nobody can foresee': [
      'src/readers/a.ts',
      'export const x = (name: string) => import(name)',
      'src/readers/a.ts:1 imports what only shows at run time',
    ],
    'a require': [
      'src/report/a.ts',
      "const x = require('../cli/x.ts')",
      'src/report/a.ts:1 imports src/cli/x.ts; report may import only model, text, similarity, language, ' +
        'readers, annotate, templates, detectors, scoring, root',
    ],
    'a detector that reads': [
      'src/detectors/friction.ts',
      "import { read } from '../readers/index.ts'",
      'src/detectors/friction.ts:1 imports src/readers/index.ts; detectors may import only model, text, ' +
        'similarity, language, annotate, templates',
    ],
    'a detector that knows another': [
      'src/detectors/friction.ts',
      "import { rushedTurn } from './rushed-turn.ts'",
      'src/detectors/friction.ts:1 imports src/detectors/rushed-turn.ts; detectors do not know one another',
    ],
    'a root file that knows a report': [
      'src/analyze.ts',
      "import { x } from './report/x.ts'",
      'src/analyze.ts:1 imports src/report/x.ts; root may import only model, text, similarity, language, ' +
        'readers, annotate, templates, detectors, scoring',
    ],
    'an import of the command line': [
      'src/node/a.ts',
      "import '../cli/main.ts'",
      'src/node/a.ts:1 imports src/cli/main.ts; node may import only model, text, similarity, language, ' +
        'readers, annotate, templates, detectors, scoring, root, report, evaluate, linguistics',
    ],
    'an import from outside src': [
      'src/cli/a.ts',
      "import x from '../../package.json'",
      'src/cli/a.ts:1 imports package.json, which is not in src/',
    ],
    'Node in a room that runs in browsers': [
      'src/report/a.ts',
      "import { readFile } from 'node:fs/promises'",
      'src/report/a.ts:1 imports node:fs/promises; only node and cli may use Node',
    ],
    'Node by its older name': [
      'src/report/a.ts',
      "import { join } from 'path'",
      'src/report/a.ts:1 imports path; only node and cli may use Node',
    ],
    'everything exported at the root': [
      'src/index.ts',
      "export * from './stream.ts'",
      'src/index.ts:1 exports *; name what the library offers',
    ],
    'everything exported at the root under a name': [
      'src/index.ts',
      "export * as stream from './stream.ts'",
      'src/index.ts:1 exports *; name what the library offers',
    ],
    'a file that has grown': [
      'src/text/a.ts',
      'export {}\n'.repeat(MAX_LINES + 1),
      `src/text/a.ts has ${MAX_LINES + 1} lines; split it, ${MAX_LINES} are the most`,
    ],
  }

  test.each(Object.entries(planted))('%s', (_, [path, source, fault]) => {
    expect(faultsIn({ [path]: source })).toEqual([fault])
  })

  test('a room nobody has placed', () => {
    expect(faultsIn({ 'src/attic/a.ts': '' })).toEqual([
      expect.stringContaining('src/attic/a.ts lies in no known room'),
    ])
  })
})

describe('the check passes over', () => {
  const fine: Sources = {
    'src/text/a.ts': "import { x } from '../model/x.ts'\nimport { y } from './y.ts'\nimport z from 'zod'",
    'src/text/b.ts': "// import '../cli/main.ts'\nexport const x = `import '../cli/main.ts'`",
    'src/text/c.ts': 'export {}\n'.repeat(MAX_LINES),
    'src/language/en/words.ts': 'export {}\n'.repeat(MAX_LINES + 1),
    'src/detectors/index.ts': "import { rushedTurn } from './rushed-turn.ts'",
    'src/detectors/rushed-turn.ts': "import type { Detector } from './types.ts'",
    'src/node/a.ts':
      "import { open } from 'node:fs/promises'\nexport const load = (name: string) => import(name)",
    'src/index.ts': "export { x } from './stream.ts'",
  }

  test.each(Object.entries(fine))('%s, which is in order', (path, source) => {
    expect(faultsIn({ [path]: source })).toEqual([])
  })
})
