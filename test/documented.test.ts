/** Everything the package exports says what it is, so that an editor can show it. */
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const entries = ['src/index.ts', 'readers', 'report', 'evaluate', 'node', 'linguistics'].map((entry) =>
  entry.endsWith('.ts') ? entry : `src/${entry}/index.ts`,
)

/** Described at the head of their files, whose first statement is an import. */
const describedAtTheHead: ReadonlySet<string> = new Set([
  'PaceBaseline',
  'LanguagePack',
  'PhraseGroup',
  'DetailGroup',
  'ModelName',
])

const parsed = new Map<string, ts.SourceFile>()

function sourceOf(path: string): ts.SourceFile {
  const known = parsed.get(path)
  if (known !== undefined) return known
  const text = readFileSync(join(root, path), 'utf8')
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  parsed.set(path, source)
  return source
}

/** A name, what it is called where it comes from, and the file it comes from; `null`: the file at hand. */
interface Passed {
  readonly name: string
  readonly original: string
  readonly from: string | null
}

function targetOf(path: string, module: ts.Expression | undefined): string | null {
  return module !== undefined && ts.isStringLiteral(module)
    ? posix.join(posix.dirname(path), module.text)
    : null
}

/** What a file hands on of other files, by import or export. */
function passedBy(path: string): readonly Passed[] {
  return sourceOf(path).statements.flatMap((statement): readonly Passed[] => {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    )
      return statement.exportClause.elements.map(({ name, propertyName }) => ({
        name: name.text,
        original: (propertyName ?? name).text,
        from: targetOf(path, statement.moduleSpecifier),
      }))
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined
    if (bindings === undefined || !ts.isNamedImports(bindings)) return []
    return bindings.elements.map(({ name, propertyName }) => ({
      name: name.text,
      original: (propertyName ?? name).text,
      from: targetOf(path, (statement as ts.ImportDeclaration).moduleSpecifier),
    }))
  })
}

/** The names a statement declares. */
function declaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement)
  return isNamed && statement.name !== undefined ? [statement.name.text] : []
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  )
}

/** Whether the declaration of a name, in the file or where the file has it from, has a comment of its own. */
function isDescribed(path: string, name: string): boolean {
  const declared = sourceOf(path).statements.find((statement) => declaredBy(statement).includes(name))
  if (declared !== undefined) return ts.getJSDocCommentsAndTags(declared).length > 0
  const passed = passedBy(path).find((each) => each.name === name && each.from !== null)
  if (passed === undefined) throw new Error(`${path} hands on ${name}, which is found nowhere`)
  return isDescribed(passed.from!, passed.original)
}

test.each(entries)('every export of %s has a docstring', (path) => {
  const statements = sourceOf(path).statements
  const own = statements.filter(isExported).flatMap(declaredBy)
  const handedOn = statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [],
  )
  const names = [...own, ...handedOn]
  expect(names.length).toBeGreaterThan(2)
  expect(names.filter((name) => !describedAtTheHead.has(name) && !isDescribed(path, name))).toEqual([])
})
