/** What validation at the door costs beside JSON.parse of the same lines. */
import { readFileSync } from 'node:fs'
import { parseInteraction } from '../src/readers/index.ts'

const ROUNDS = 15
const path = process.argv[2]
if (path === undefined) throw new Error('Name a JSONL file of canonical interactions')
const lines = readFileSync(path, 'utf8').trimEnd().split('\n')

const parse: number[] = []
const validate: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  let start = performance.now()
  const values = lines.map((line) => JSON.parse(line) as unknown)
  parse.push(performance.now() - start)
  start = performance.now()
  for (const value of values) parseInteraction(value)
  validate.push(performance.now() - start)
}
const [parseMs, validateMs] = [median(parse), median(validate)]
console.log(
  JSON.stringify(
    { lines: lines.length, rounds: ROUNDS, parseMs, validateMs, ratio: validateMs / parseMs },
    null,
    2,
  ),
)

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!
}
