/**
 * What phonetics add to edit distance in telling a misspelt name from another person's: on misspellings written for this
 * bench, and on pairs of different names from one country's common given names, none of them each other's short form.
 *
 * `npx tsx bench/name-slips.ts ../shared/data/names/by-country`
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import levenshtein from 'fast-levenshtein'
import DoubleMetaphone from 'natural/lib/natural/phonetics/double_metaphone.js'
import SoundEx from 'natural/lib/natural/phonetics/soundex.js'
import { compileLexicon } from '../src/annotate/lexicon.ts'
import { areNicknames, likeness } from '../src/annotate/names/name-parts.ts'
import { en } from '../src/language/en/index.ts'
import { foldText } from '../src/text/view.ts'
import { slips } from './name-slips-data.ts'

type Rule = (used: string, known: string) => boolean

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder of names by country')
const lexicon = compileLexicon(en)

const distance = (a: string, b: string): number => levenshtein.get(a, b)
const longer = (a: string, b: string): number => Math.max(a.length, b.length)
const metaphone = new DoubleMetaphone()
const soundsAlike: Rule = (a, b) => metaphone.process(a)[0] === metaphone.process(b)[0]
const soundEx = new SoundEx()
const one: Rule = (a, b) => longer(a, b) >= 5 && distance(a, b) <= 1
const within =
  (share: number): Rule =>
  (a, b) =>
    distance(a, b) <= Math.floor(longer(a, b) * share)

const rules: Readonly<Record<string, Rule>> = {
  'distance ≤ 1 from five letters': one,
  'DoubleMetaphone alone': soundsAlike,
  'SoundEx alone': (a, b) => soundEx.process(a) === soundEx.process(b),
  'distance ≤ 1, or sounds alike within a third': (a, b) =>
    one(a, b) || (soundsAlike(a, b) && within(1 / 3)(a, b)),
  'distance ≤ 1, or sounds alike within a half': (a, b) =>
    one(a, b) || (soundsAlike(a, b) && within(1 / 2)(a, b)),
  'distance ≤ 1, or SoundEx within a third': (a, b) =>
    one(a, b) || (soundEx.process(a) === soundEx.process(b) && within(1 / 3)(a, b)),
  'distance ≤ 1, SoundEx within a third, or ≤ 2 from eight letters': (a, b) =>
    one(a, b) ||
    (soundEx.process(a) === soundEx.process(b) && within(1 / 3)(a, b)) ||
    (longer(a, b) >= 8 && a[0] === b[0] && distance(a, b) <= 2),
  'distance ≤ 1, or ≤ 2 from eight letters': (a, b) =>
    one(a, b) || (longer(a, b) >= 8 && a[0] === b[0] && distance(a, b) <= 2),
  'distance ≤ 1, or either within a third': (a, b) =>
    one(a, b) || ((soundEx.process(a) === soundEx.process(b) || soundsAlike(a, b)) && within(1 / 3)(a, b)),
  'either within a third': (a, b) =>
    (soundEx.process(a) === soundEx.process(b) || soundsAlike(a, b)) && within(1 / 3)(a, b),
  'SoundEx within a third': (a, b) => soundEx.process(a) === soundEx.process(b) && within(1 / 3)(a, b),
  'distance within a third': within(1 / 3),
  'likeness of annotate/names/name-parts': (a, b) => likeness([a], [b], lexicon) === 'close',
}

const misspelt = slips.flatMap(([name, ...wrong]) =>
  wrong.map((each) => [foldText(each), foldText(name)] as const),
)
const different = differentPairs()
console.log(
  JSON.stringify(
    Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, figures(rule)])),
    null,
    2,
  ),
)

function figures(rule: Rule): object {
  const found = misspelt.filter(([a, b]) => a !== b && rule(a, b)).length
  const false_ = different.filter(([a, b]) => rule(a, b)).length
  return {
    found,
    of: misspelt.length,
    taken: false_,
    ofDifferent: different.length,
    perThousand: Math.round((false_ / different.length) * 1e5) / 100,
  }
}

function differentPairs(): readonly (readonly [string, string])[] {
  const byCountry = new Map<string, string[]>()
  const lines = readFileSync(join(folder!, 'common-forenames-by-country.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  for (const line of lines) {
    const fields = line.split(',')
    const name = foldText(fields[11]?.trim() ?? '')
    const held = byCountry.get(fields[0]!) ?? []
    if (/^[a-z]{3,}$/u.test(name) && !held.includes(name)) byCountry.set(fields[0]!, [...held, name])
  }
  return [...byCountry.values()].flatMap((names) =>
    names
      .flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const))
      .filter(([a, b]) => !areNicknames(a, b, lexicon)),
  )
}
