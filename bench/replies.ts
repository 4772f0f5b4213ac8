/**
 * What `discourtesy` and `personal-effort` find in single replies written by hands that did not write their wordings: the examples
 * of `corpora/courtesy` and `corpora/effort` numbered 1000 to 1999 and 4000 to 4999, beside the earlier ones, which share the writer of the lists, and those
 * between, whose writer had read the lists. By part; nothing was written after reading `test`.
 *
 *     npx tsx bench/replies.ts > bench/replies-results.json
 */
import { createAnalyzer } from '../src/index.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'
import { significant } from './measure.ts'

interface Example {
  readonly id: string
  readonly split: 'train' | 'dev' | 'test'
  readonly customer?: string
  readonly text: string
  /** `none`, or which kind of it. */
  readonly kind: string
}

const CORPORA = [
  { signal: 'discourtesy', corpus: 'courtesy' },
  { signal: 'personal-effort', corpus: 'effort' },
] as const
/** Who wrote an example, by its number. */
const HANDS = {
  listsOfTheSameHand: /^[A-Z]\d{3}$/u,
  otherHands: /^[A-Z]1\d{3}$/u,
  handThatReadTheLists: /^[A-Z][23]\d{3}$/u,
  anotherHand: /^[A-Z]4\d{3}$/u,
} as const

const analyzer = createAnalyzer()

function isFound({ customer = 'Hello.', text }: Example, signal: string): boolean {
  const { findings } = analyzer.analyze(exchange(customer, text))
  return findings.some(({ ruleId }) => ruleId.startsWith(`${signal}/`))
}

function figures(examples: readonly Example[], signal: string): object {
  const found = examples.filter((example) => isFound(example, signal))
  const positives = examples.filter(({ kind }) => kind !== 'none').length
  const right = found.filter(({ kind }) => kind !== 'none').length
  return {
    examples: examples.length,
    positives,
    found: found.length,
    right,
    precision: found.length === 0 ? null : significant(right / found.length, 3),
    recall: significant(right / positives, 3),
  }
}

const results = CORPORA.map(({ signal, corpus }) => {
  const examples = jsonLines(`corpora/${corpus}/examples.jsonl`) as readonly Example[]
  const of = (hand: RegExp): object =>
    Object.fromEntries(
      (['train', 'dev', 'test'] as const).map((part) => [
        part,
        figures(
          examples.filter(({ id, split }) => split === part && hand.test(id)),
          signal,
        ),
      ]),
    )
  const hands = Object.entries(HANDS).filter(([, hand]) => examples.some(({ id }) => hand.test(id)))
  return [signal, Object.fromEntries(hands.map(([name, hand]) => [name, of(hand)]))]
})
console.log(JSON.stringify(Object.fromEntries(results), null, 2))
