/** What package.json promises is what the repository holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import tsupConfig from '../.config/tsup.config.ts'
import { version } from '../src/version.ts'

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** A target of `exports`: a file, or conditions that lead to one. */
type Target = string | { readonly [condition: string]: Target }

const manifest = JSON.parse(read('package.json')) as {
  readonly version: string
  readonly bin: Readonly<Record<string, string>>
  readonly engines: { readonly node: string }
  readonly main: string
  readonly module: string
  readonly types: string
  readonly exports: Readonly<Record<string, Target>>
  readonly typesVersions: { readonly '*': Readonly<Record<string, readonly string[]>> }
  readonly dependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

const lock = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly dev?: boolean; readonly engines?: { readonly node?: string } }
    >
  >
}

const filesOf = (target: Target): readonly string[] =>
  typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf)

/** Names of what tsup builds → their sources. */
const entries: ReadonlyMap<string, string> = (() => {
  const configs = Array.isArray(tsupConfig) ? tsupConfig : [tsupConfig]
  return new Map(
    configs.flatMap((config) =>
      typeof config === 'object' ? Object.entries(config.entry as Readonly<Record<string, string>>) : [],
    ),
  )
})()

/** `./dist/language/en.d.cts` → `language/en`; `dist/cli.js` → `cli`. */
const entryOf = (file: string): string =>
  file.replace(/^(?:\.\/)?dist\//, '').replace(/(?:\.d)?\.[cm]?[jt]s$/, '')

test('the version in the code is the package’s', () => {
  expect(version).toBe(manifest.version)
  expect(lock.packages['']?.version).toBe(manifest.version)
})

test('whoever installs it is asked to approve no script, and it is built in its own folder and when it is packed', () => {
  const { scripts } = manifest
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
    expect(Object.keys(scripts)).not.toContain(name)
  expect([scripts['postprepare'], scripts['prepack']]).toEqual(Array(2).fill('node .config/prepare.mjs'))
})

describe('every export is built', () => {
  const targets = [
    ...Object.entries(manifest.exports),
    ...Object.entries(manifest.bin),
    ...Object.entries(manifest.typesVersions['*']).flatMap(([name, files]) =>
      files.map((file): [string, string] => [`typesVersions ${name}`, file]),
    ),
    ['main', manifest.main],
    ['module', manifest.module],
    ['types', manifest.types],
  ] satisfies readonly (readonly [string, Target])[]
  const files = targets.flatMap(([name, target]) => filesOf(target).map((file) => [name, file] as const))
  const built = files.filter(([, file]) => /\.[cm]?[jt]s$/.test(file))

  test.each(built)('%s: %s', (_, file) => {
    const source = entries.get(entryOf(file))
    expect(source, 'add an entry to .config/tsup.config.ts').toBeDefined()
    expect(existsSync(new URL(source!, root)), `${source!} is missing`).toBe(true)
  })

  test.each(files.filter(([, file]) => file.startsWith('./dist/schema/')))('%s: %s', (_, file) => {
    expect(existsSync(new URL(file.replace('./dist/', 'src/model/'), root))).toBe(true)
  })

  test('and every subpath has types for older resolvers', () => {
    const subpaths = Object.entries(manifest.exports).filter(([, target]) => typeof target !== 'string')
    const names = subpaths.map(([name]) => name.slice(2)).filter((name) => name !== '')
    expect(Object.keys(manifest.typesVersions['*'])).toEqual(names)
  })
})

test('every language has a subpath', () => {
  const codes = readdirSync(new URL('src/language/', root), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(new URL(`src/language/${entry.name}/words.ts`, root)),
    )
    .map(({ name }) => name)
  expect(codes.length).toBeGreaterThan(1)
  expect(codes.filter((code) => manifest.exports[`./language/${code}`] === undefined)).toEqual([])
})

const isBuilt = existsSync(new URL('dist/index.d.ts', root))

describe.skipIf(!isBuilt)(
  isBuilt ? 'the built types' : 'the built types (skipped: there is no dist; npm run build makes it)',
  () => {
    const { ModuleKind, ModuleResolutionKind } = ts
    test.each([
      ['node16', ModuleKind.Node16, ModuleResolutionKind.Node16, 'mts'],
      ['nodenext', ModuleKind.NodeNext, ModuleResolutionKind.NodeNext, 'cts'],
      ['bundler', ModuleKind.ESNext, ModuleResolutionKind.Bundler, 'ts'],
    ])('compile as they are, found by %s', (_, module, moduleResolution, extension) => {
      const subpaths = Object.keys(manifest.exports).filter((name) => !name.endsWith('.json'))
      const program = subpaths.map(
        (name, at) => `export * as part${at} from '${name.replace('.', 'unscripted')}'`,
      )
      expect(complaintsAbout(program.join('\n'), extension, { module, moduleResolution })).toEqual([])
    })
  },
)

/** What the compiler says of a program in the root folder, where the package finds itself by its own name. */
function complaintsAbout(program: string, extension: string, options: ts.CompilerOptions): readonly string[] {
  const file = fileURLToPath(new URL(`program-of-a-user.${extension}`, root))
  const all: ts.CompilerOptions = {
    ...options,
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: ['node'],
  }
  const host = ts.createCompilerHost(all)
  const compiled = ts.createProgram([file], all, {
    ...host,
    getCurrentDirectory: () => fileURLToPath(root),
    fileExists: (name) => name === file || host.fileExists(name),
    readFile: (name) => (name === file ? program : host.readFile(name)),
    getSourceFile: (name, language, ...rest) =>
      name === file
        ? ts.createSourceFile(file, program, language)
        : host.getSourceFile(name, language, ...rest),
  })
  // What other packages declare is theirs to mend.
  return ts
    .getPreEmitDiagnostics(compiled)
    .filter(({ file: where }) => where?.fileName.includes('/node_modules/') !== true)
    .map(
      ({ file: where, code, messageText }) =>
        `${where?.fileName ?? ''}: TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
}

describe('what a value is made of can be named', () => {
  const parts: Readonly<Record<string, string>> = {
    index:
      'PhraseGroup, DetailGroup, ModelName, NameForms, NeedWeights, TextModel, FeatureShape, LinearModelData',
    report: 'InteractionRow, TurnRow, FindingRow, TemplateRow',
    node: 'Output, ByteOutput',
    evaluate:
      'Share, Shares, View, Gap, Reference, Correlate, PassedAndCold, ColdCase, OpinionSource, Interval, Estimated, Pairs, ' +
      'Comparison, Moved, GapMoved, MixShift, Adjusted, Exercise, QuestionThemes, Crossed, Theme, MysteryShops, ReportCard',
  }

  test.each(Object.entries(parts))('%s', (entry, names) => {
    const tree = ts.createSourceFile(entry, read(entries.get(entry)!), ts.ScriptTarget.ES2022)
    const exported = tree.statements.flatMap((statement) =>
      ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map(({ name }) => name.text)
        : [],
    )
    expect(names.split(', ').filter((name) => !exported.includes(name))).toEqual([])
  })
})

describe('the oldest Node promised', () => {
  const oldest = /^>=(\d+)\.(\d+)$/.exec(manifest.engines.node)

  test('is a plain lower bound, and the one the workflow tests', () => {
    expect(oldest).not.toBeNull()
    expect(read('.github/workflows/ci.yml')).toContain(`'${manifest.engines.node.slice(2)}'`)
  })

  test('is new enough for every package that is installed with this one', () => {
    const [major, minor] = [Number(oldest?.[1]), Number(oldest?.[2])]
    const tooNew = Object.entries(lock.packages)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .filter(([, { engines }]) => {
        const lower = /^>=\s*(\d+)(?:\.(\d+))?(?:\.\d+)?$/.exec(engines?.node ?? '>=0')
        if (lower === null) return true
        const [needed, neededMinor] = [Number(lower[1]), Number(lower[2] ?? 0)]
        return needed > major || (needed === major && neededMinor > minor)
      })
    expect(tooNew.map(([path]) => path)).toEqual([])
  })
})

test('the lock file names no host, so any registry will do', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"')
})

test('the top level holds what it may hold', () => {
  const allowed = new Set(
    (
      'package.json package-lock.json tsconfig.json src corpora bench test README.md LICENSE CHANGELOG.md ' +
      'node_modules dist coverage'
    ).split(' '),
  )
  const others = readdirSync(root).filter((name) => !name.startsWith('.') && !name.endsWith('.tgz'))
  expect(others.filter((name) => !allowed.has(name))).toEqual([])
})
