/**
 * Fits the weights of `annotate/names/name-likeness`: names against everyday English words.
 *
 * Names: common given and family names of 106 countries (CC0), English nicknames (Apache-2.0), and lists by region of our own
 * (`corpora/words/names`), which weigh less. Words: brands, places and short answers of our own (`corpora/words`), and what is written
 * in lower case at least twice, and mostly so, in GoEmotions (Apache-2.0), TyDiP (CC BY 4.0) and the sentences of
 * templates-real (CC BY-SA 4.0, CC0); frequent words also with a slip, and run together in twos, as people type them.
 * A word in both lists counts as both. Every fifth name and word is kept out of the fit for the figures, then the fit is
 * made again with all of them. No data set the names are evaluated on (MultiDoGO, STAR) is read.
 *
 * `npx tsx bench/train-names.ts ../shared/data > src/language/en/name-weights.ts`; figures on standard error.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { piecesOf, WEIGHT_ALPHABET, WEIGHT_STEP } from '../src/annotate/names/name-likeness.ts'
import { auc, confusion } from '../src/evaluate/metrics/index.ts'
import { mix32 } from '../src/model/hash.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { foldText } from '../src/text/view.ts'
import { jsonLines } from './json-lines.ts'

const SIZE = 65_536
const EPOCHS = 12
const RATE = 0.1
const DECAY = 2e-5
const FREQUENT = 60
const LISTS = 'corpora/words'
/** What names and words of our own lists weigh beside the common ones, which weigh 3: there are many times as many. */
const LISTED_NAME = 0.45
const LISTED_WORD = 2
/** Smaller weights are left out, which halves what is stored and costs .003 of the area on names nobody fitted on. */
const LEAST_WEIGHT = 0.3125
/** With more names that look like words the fit grows timid: so much surer, a limit lets as many words through as before. */
const SPREAD = 1.25

interface Example {
  readonly word: string
  readonly positive: boolean
  readonly weight: number
}

const data = process.argv[2]
if (data === undefined) throw new Error('Name the folder of shared data')
const root = data

/** A number of 0–1 that depends on its seed alone. */
const draw = (seed: number): number => mix32(seed) / 2 ** 32
const hashOf = (word: string): number =>
  Array.from(word).reduce((hash, each) => mix32(hash ^ each.charCodeAt(0)), 7)
const isLatin = (word: string): boolean => /^[a-z][a-z'’]+$/u.test(word)

const regions = readdirSync(join(LISTS, 'names')).map((file) => ({
  region: file.replace('.txt', ''),
  file: join('names', file),
}))
const counts = wordCounts()
const examples = [...nameExamples(), ...wordExamples()]
const isKept = ({ word }: Example): boolean => hashOf(word) % 5 === 0
report(fit(examples.filter((each) => !isKept(each))), examples.filter(isKept))
const weights = fit(examples)
  .map((weight, place) => (place > 0 && Math.abs(weight) < LEAST_WEIGHT ? 0 : weight * SPREAD))
  .map((weight) => WEIGHT_ALPHABET[Math.max(0, Math.min(63, Math.round(weight / WEIGHT_STEP) + 32))]!)
  .join('')
console.log(`/**
 * Weights of \`annotate/names/name-likeness\`, by \`bench/train-names.ts\`: numbers, one character each. Fitted on common names of
 * 106 countries (CC0), English nicknames (Apache-2.0), \`corpora/words\`, and the words of GoEmotions (Apache-2.0), TyDiP (CC BY 4.0) and
 * sentences of SGD (CC BY-SA 4.0) and TweetSumm (CC0); figures in \`src/linguistics/README.md\`.
 */
export const nameWeights =
  '${weights}'`)

function fit(rows: readonly Example[]): number[] {
  const table = new Array<number>(SIZE).fill(0)
  const pieces = rows.map(({ word }) => piecesOf(word, SIZE))
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = rows
      .map((_, index) => [draw(index * 31 + epoch), index] as const)
      .sort((a, b) => a[0] - b[0])
    const rate = RATE / (1 + epoch)
    for (const [, index] of order) {
      const { positive, weight } = rows[index]!
      const places = pieces[index]!
      const p = 1 / (1 + Math.exp(-places.reduce((sum, place) => sum + table[place]!, 0)))
      const step = rate * weight * ((positive ? 1 : 0) - p)
      for (const place of places) table[place]! += step - rate * DECAY * table[place]!
    }
  }
  return table
}

function report(table: readonly number[], kept: readonly Example[]): void {
  const items = kept.map(({ word, positive }) => ({ score: oddsIn(table, word), positive }))
  const { precision, recall } = confusion(items, 0)
  const oddsAbove = (words: readonly string[], least: number): number =>
    words.filter((word) => oddsIn(table, word) > least).length / words.length
  const byRegion = regions.map(({ region, file }): readonly [string, object] => {
    const words = listedIn(file).filter((word) => word.length > 2 && hashOf(word) % 5 === 0)
    return [region, { names: words.length, above0: oddsAbove(words, 0), above2: oddsAbove(words, -2) }]
  })
  console.error(
    JSON.stringify(
      { kept: items.length, auc: auc(items), precision, recall, regions: Object.fromEntries(byRegion) },
      null,
      2,
    ),
  )
}

function oddsIn(table: readonly number[], word: string): number {
  return piecesOf(word, SIZE).reduce((sum, place) => sum + table[place]!, 0)
}

function nameExamples(): readonly Example[] {
  const names = new Set<string>()
  for (const file of ['common-forenames-by-country', 'common-surnames-by-country'])
    for (const line of readFileSync(join(root, 'names/by-country', `${file}.csv`), 'utf8')
      .split('\n')
      .slice(1))
      for (const field of file.includes('fore') ? line.split(',').slice(10, 12) : line.split(',').slice(4, 6))
        for (const part of field.split(/[\s-]+/u)) names.add(foldText(part.trim()))
  for (const line of readFileSync(join(root, 'names/nicknames/names.csv'), 'utf8').split('\n').slice(1)) {
    const fields = line.trim().split(',')
    for (const name of [fields[0], fields[2]]) names.add(foldText(name ?? ''))
  }
  const common = [...names].map((word) => ({ word, positive: true, weight: 3 }))
  const listed = listedIn(...regions.map(({ file }) => file)).filter((word) => !names.has(word))
  return [...common, ...listed.map((word) => ({ word, positive: true, weight: LISTED_NAME }))].filter(
    ({ word }) => word.length > 2 && isLatin(word),
  )
}

/** Words of lists that this project wrote, in the order of their letters. */
function listedIn(...files: readonly string[]): readonly string[] {
  const lines = files.flatMap((file) => readFileSync(join(LISTS, file), 'utf8').trimEnd().split('\n'))
  return [...new Set([...new Set(lines)].sort().map(foldText))].filter((word) => isLatin(word))
}

function wordExamples(): readonly Example[] {
  const words = [...counts].filter(
    ([word, { lower, all }]) => isLatin(word) && lower >= 2 && lower * 2 >= all,
  )
  const found = words.map(([word, { lower }]) => ({
    word,
    positive: false,
    weight: Math.min(6, Math.log2(lower)),
  }))
  const frequent = words.filter(([, { lower }]) => lower >= FREQUENT).map(([word]) => word)
  const slips = frequent.flatMap((word) => (word.length < 4 ? [] : [slipOf(word, 1), slipOf(word, 2)]))
  const joined = frequent.map((word) => word + frequent[hashOf(word) % frequent.length]!)
  const listed = ['words.txt', 'brands.txt', 'places.txt'].flatMap((list) =>
    listedIn(list).map((word) => ({ word, positive: false, weight: LISTED_WORD })),
  )
  const made = [...slips, ...joined].map((word) => ({ word, positive: false, weight: 1 }))
  return [...found, ...listed, ...made]
}

/** The word with a letter dropped, doubled, or swapped with the next. */
function slipOf(word: string, seed: number): string {
  const at = 1 + Math.floor(draw(hashOf(word) + seed) * (word.length - 2))
  const kind = Math.floor(draw(hashOf(word) + seed * 7) * 3)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + word[at]! + word.slice(at)
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
}

/** How often a word is written, and how often in lower case. */
function wordCounts(): ReadonlyMap<string, { lower: number; all: number }> {
  const found = new Map<string, { lower: number; all: number }>()
  for (const text of texts())
    for (const word of text.replace(/\[[A-Z]+\]/gu, ' ').split(/[^\p{L}'’]+/u)) {
      if (word === '') continue
      const folded = foldText(word)
      const count = found.get(folded) ?? { lower: 0, all: 0 }
      count.all++
      if (word === word.toLowerCase()) count.lower++
      found.set(folded, count)
    }
  return found
}

function texts(): readonly string[] {
  const sentences = ['goemotions-train', 'tydip-en'].flatMap((name) =>
    (jsonLines(join(root, name, 'sentences.jsonl')) as readonly { text: string }[]).map(({ text }) => text),
  )
  const chats = jsonLines(join(root, 'templates-real-05/interactions.jsonl')) as readonly Interaction[]
  return [...sentences, ...chats.flatMap(({ turns }) => turns.map(({ text }) => text))]
}
