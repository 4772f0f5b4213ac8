/** Every regular expression of a source text, read from the syntax tree. */
import ts from 'typescript'

export interface FoundRegex {
  readonly line: number
  readonly source: string
  readonly flags: string
}

/** A regular expression nobody can check beforehand. */
export interface UnknownRegex {
  readonly line: number
  readonly reason: string
}

export interface Regexes {
  readonly found: readonly FoundRegex[]
  readonly unknown: readonly UnknownRegex[]
}

/** String methods that build a regular expression of a string they are given. */
const BUILDERS = new Set(['match', 'matchAll', 'search'])

export function regexesIn(path: string, text: string): Regexes {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: FoundRegex[] = []
  const unknown: UnknownRegex[] = []
  const lineOf = (node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ line: lineOf(node), ...partsOf(node.text) })
    else if (isRegExpCall(node)) {
      const [source, flags] = (node.arguments ?? []).map((argument) => constantOf(argument, tree))
      const hasFlags = (node.arguments?.length ?? 0) > 1
      if (source === undefined || (hasFlags && flags === undefined))
        unknown.push({ line: lineOf(node), reason: 'a RegExp of something that is no constant' })
      // A literal inside is found by itself.
      else if (!node.arguments?.[0] || !ts.isRegularExpressionLiteral(node.arguments[0]))
        found.push({ line: lineOf(node), source, flags: flags ?? '' })
    } else if (isBuilderCall(node) && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0]))
      unknown.push({ line: lineOf(node), reason: 'a string method that makes a RegExp of a string' })
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { found, unknown }
}

function partsOf(literal: string): { readonly source: string; readonly flags: string } {
  const end = literal.lastIndexOf('/')
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) }
}

function isRegExpCall(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ((ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') ||
      (ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === 'RegExp' &&
        node.expression.expression.getText() === 'globalThis'))
  )
}

function isBuilderCall(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    BUILDERS.has(node.expression.name.text)
  )
}

/** The string an expression always is, where that can be read off: literals, their sums, and constants of this file. */
function constantOf(node: ts.Expression, tree: ts.SourceFile, depth = 0): string | undefined {
  if (depth > 8) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isRegularExpressionLiteral(node)) return partsOf(node.text).source
  if (ts.isParenthesizedExpression(node)) return constantOf(node.expression, tree, depth + 1)
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source')
    return constantOf(node.expression, tree, depth + 1)
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [constantOf(node.left, tree, depth + 1), constantOf(node.right, tree, depth + 1)]
    return left === undefined || right === undefined ? undefined : left + right
  }
  if (ts.isTemplateExpression(node)) {
    let text = node.head.text
    for (const { expression, literal } of node.templateSpans) {
      const value = constantOf(expression, tree, depth + 1)
      if (value === undefined) return undefined
      text += value + literal.text
    }
    return text
  }
  if (ts.isIdentifier(node)) {
    const initializer = constInitializer(node.text, tree)
    return initializer && constantOf(initializer, tree, depth + 1)
  }
  return undefined
}

/** What a `const` of the file's top level is set to. */
function constInitializer(name: string, tree: ts.SourceFile): ts.Expression | undefined {
  for (const statement of tree.statements)
    if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Const)
      for (const { name: declared, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(declared) && declared.text === name) return initializer
  return undefined
}
