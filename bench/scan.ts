/**
 * How fast is the scanner? Ten million characters of the example corpus, turn by turn, median of nine; and the same of
 * texts in scripts without spaces. `npx tsx bench/scan.ts`
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Interaction } from '../src/model/interaction.ts'
import { scan } from '../src/text/scan.ts'

const CHARACTERS = 10_000_000
const RUNS = 9

function textsOf(corpus: string): readonly string[] {
  const file = new URL(`../corpora/${corpus}/interactions.jsonl`, import.meta.url)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.flatMap((line) => (JSON.parse(line) as Interaction).turns.map(({ text }) => text))
}

function medianSeconds(texts: readonly string[]): { readonly seconds: number; readonly tokens: number } {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const rounds = Math.ceil(CHARACTERS / length)
  let tokens = 0
  const seconds = Array.from({ length: RUNS }, () => {
    tokens = 0
    // Time of the processor, since the machine is shared.
    const start = process.cpuUsage()
    for (let round = 0; round < rounds; round++) for (const text of texts) tokens += scan(text).count
    return process.cpuUsage(start).user / 1e6
  })
  return { seconds: seconds.sort((a, b) => a - b)[RUNS >> 1]!, tokens }
}

const isUnspaced = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]/u.test(text)
const corpora = {
  latin: textsOf('example').filter((text) => !/[^\p{ASCII}£€’–—]/u.test(text)),
  accented: textsOf('example'),
  unspaced: textsOf('scripts').filter(isUnspaced),
}
const figures = Object.entries(corpora).flatMap(([name, texts]) => {
  if (texts.length === 0) return []
  const { seconds, tokens } = medianSeconds(texts)
  return [{ name, characters: CHARACTERS, tokens, medianSeconds: Number(seconds.toFixed(3)) }]
})
console.log(JSON.stringify(figures, null, 2))
