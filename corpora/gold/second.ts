/** Reads the second labeller's files (`second/*.txt`; format: README.md). */

export interface SecondTurn {
  readonly id: string
  /** `need=anger` → need: anger; `rushed` → rushed: ''. */
  readonly marks: ReadonlyMap<string, string>
  /** What became of each question, and the words it begins with. */
  readonly questions: readonly { readonly verdict: string; readonly words: string }[]
}

export interface SecondInteraction {
  readonly id: string
  readonly authenticity: number
  readonly nameUse: string
  readonly friction: readonly string[]
  readonly turns: readonly SecondTurn[]
}

export function parseSecond(source: string): readonly SecondInteraction[] {
  return source
    .split(/^=== /mu)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trim().split('\n')
      const [id = '', ...pairs] = head.trim().split(/ +/u)
      const values = new Map(pairs.map(keyAndValue))
      return {
        id,
        authenticity: Number(values.get('auth')),
        nameUse: values.get('name') ?? 'none',
        friction: (values.get('friction') ?? 'none').split(','),
        turns: lines.filter((line) => line.trim() !== '').map(turnOf),
      }
    })
}

function turnOf(line: string): SecondTurn {
  const questions = [...line.matchAll(/q:(\w+) "([^"]*)"/gu)].map(([, verdict = '', words = '']) => ({
    verdict,
    words,
  }))
  const [id = '', ...marks] = line
    .replaceAll(/q:\w+ "[^"]*"/gu, '')
    .trim()
    .split(/ +/u)
  return { id, marks: new Map(marks.map(keyAndValue)), questions }
}

function keyAndValue(pair: string): [string, string] {
  const equals = pair.indexOf('=')
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
}
