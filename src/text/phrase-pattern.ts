/** The pattern language of phrases: words, `(a|b c)` for alternatives, `?` for what may be absent, `*` for any one word. */

/** One of several ways to go on, each a sequence of steps or a word; `isOptional`: or none of them. */
export interface Step {
  readonly choices: readonly (string | readonly Step[])[]
  readonly isOptional: boolean
}

/** Throws a `SyntaxError` naming the phrase where its brackets or `?` make no sense. */
export function parsePattern(pattern: string): readonly Step[] {
  const symbols = pattern.split(/([()|?\s])/u).filter((symbol) => symbol.trim() !== '')
  let at = 0

  const alternatives = (depth: number): readonly (readonly Step[])[] => {
    const done: (readonly Step[])[] = []
    let line: Step[] = []
    while (at < symbols.length) {
      const symbol = symbols[at++]!
      if (symbol === '|') {
        done.push(line)
        line = []
      } else if (symbol === ')') {
        if (depth === 0) throw new SyntaxError(`Unmatched ")" in phrase "${pattern}"`)
        return [...done, line]
      } else if (symbol === '?') {
        throw new SyntaxError(`Nothing before "?" in phrase "${pattern}"`)
      } else {
        const choices = symbol === '(' ? alternatives(depth + 1) : [symbol]
        const isOptional = symbols[at] === '?'
        if (isOptional) at++
        line.push({ choices, isOptional })
      }
    }
    if (depth > 0) throw new SyntaxError(`Unmatched "(" in phrase "${pattern}"`)
    return [...done, line]
  }

  const lines = alternatives(0)
  return lines.length === 1 ? lines[0]! : [{ choices: lines, isOptional: false }]
}

/** Every sequence of words a pattern stands for. */
export function expand(pattern: string): readonly (readonly string[])[] {
  return expandSteps(parsePattern(pattern)).filter((words) => words.length > 0)
}

function expandSteps(steps: readonly Step[]): readonly (readonly string[])[] {
  return steps.reduce<readonly (readonly string[])[]>(
    (before, { choices, isOptional }) => {
      const ways = choices.flatMap((choice) =>
        typeof choice === 'string' ? [[choice]] : expandSteps(choice),
      )
      const all = isOptional ? [[], ...ways] : ways
      return before.flatMap((words) => all.map((way) => [...words, ...way]))
    },
    [[]],
  )
}
