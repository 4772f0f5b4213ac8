/** Small faults put into a source text, one at a time, by its syntax tree. */
import ts from 'typescript'

export interface Mutant {
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly line: number
  /** `a < b → a <= b` */
  readonly what: string
  /** The same with the line it stands on, and a number where that line is there twice: no other of its file has it. */
  readonly key: string
}

/** Operators by what stands in their place; a boundary is moved, an order turned, a sum made a difference. */
const SWAPPED: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.QuestionQuestionToken]: ['&&'],
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: ['<<'],
  [ts.SyntaxKind.PlusEqualsToken]: ['-='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+='],
}

const METHODS: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  some: 'every',
  every: 'some',
  floor: 'ceil',
  ceil: 'floor',
}

export function mutantsOf(path: string, text: string): readonly Mutant[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lines = text.split('\n')
  const mutants: Mutant[] = []
  const times = new Map<string, number>()
  const put = (node: ts.Node, replacement: string): void => {
    const start = node.getStart(tree)
    const line = tree.getLineAndCharacterOfPosition(start).line + 1
    const what = `${short(node.getText(tree))} → ${short(replacement)}`
    const place = `${lines[line - 1]!.trim()} | ${what}`
    const time = (times.get(place) ?? 0) + 1
    times.set(place, time)
    const key = time === 1 ? place : `${place} (${time})`
    mutants.push({ start, end: node.getEnd(), replacement, line, what, key })
  }
  const visit = (node: ts.Node): void => {
    if (isTypeOnly(node)) return
    mutate(node, tree, put)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return mutants
}

function mutate(node: ts.Node, tree: ts.SourceFile, put: (node: ts.Node, replacement: string) => void): void {
  const textOf = (part: ts.Node): string => part.getText(tree)
  if (ts.isBinaryExpression(node)) {
    for (const operator of SWAPPED[node.operatorToken.kind] ?? []) {
      const left = isCoalescing(node.left) ? `(${textOf(node.left)})` : textOf(node.left)
      const whole = `${left} ${operator} (${textOf(node.right)})`
      put(node, isCoalescing(node) && isCoalescing(node.parent) ? `(${whole})` : whole)
    }
  } else if (ts.isNumericLiteral(node)) {
    put(node, `(${node.text} + 1)`)
    if (Number(node.text) !== 0) put(node, '0')
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'false')
  else if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'true')
  else if (ts.isConditionalExpression(node))
    put(node, `${textOf(node.condition)} ? ${textOf(node.whenFalse)} : ${textOf(node.whenTrue)}`)
  else if (ts.isIfStatement(node) || ts.isWhileStatement(node))
    put(node.expression, `!(${textOf(node.expression)})`)
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    put(node, `(${textOf(node.operand)})`)
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    put(node, `(${textOf(node.operand)})`)
  else if (ts.isPostfixUnaryExpression(node))
    put(node, `${textOf(node.operand)}${node.operator === ts.SyntaxKind.PlusPlusToken ? '--' : '++'}`)
  else if (ts.isReturnStatement(node) && node.expression !== undefined) put(node, 'return undefined')
  else if (ts.isExpressionStatement(node)) put(node, ';')
  else if (ts.isPropertyAccessExpression(node) && Object.hasOwn(METHODS, node.name.text))
    put(node.name, METHODS[node.name.text]!)
}

/** `a ?? b`, which may not stand beside `&&` without brackets. */
function isCoalescing(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
}

/** What a compiler takes away cannot fail a test. */
function isTypeOnly(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  )
}

function short(code: string): string {
  const line = code.replaceAll(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

/** The same source with loops that throw when they seem endless: a fault in a condition must not take a quarter of a minute each. */
export function guarded(path: string, text: string): string {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const inserts: (readonly [at: number, code: string])[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isWhileStatement(node) || ts.isDoStatement(node))
      inserts.push([node.expression.getStart(tree), '__goesOn() && ('], [node.expression.getEnd(), ')'])
    else if (ts.isForStatement(node)) {
      const { condition } = node
      if (condition !== undefined)
        inserts.push([condition.getStart(tree), '__goesOn() && ('], [condition.getEnd(), ')'])
      else
        inserts.push([text.indexOf(';', node.initializer?.getEnd() ?? node.getStart(tree)) + 1, '__goesOn()'])
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  const code = inserts
    .toSorted(([a], [b]) => b - a)
    .reduce((held, [at, insert]) => held.slice(0, at) + insert + held.slice(at), text)
  return `${code}
var __steps
function __goesOn() {
  __steps = (__steps ?? 0) + 1
  if (__steps > ${MOST_STEPS}) throw new Error('This loop has no end')
  return true
}
`
}

/** More than all the tests of a file take together. */
const MOST_STEPS = 3e7
