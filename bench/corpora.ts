/**
 * What is reached on each corpus: measures what has no committed result, keeps it in `bench/corpora-results.json`, and
 * `npm run bench:readme` makes the README's table of it and of the results that other scripts keep.
 *
 *     npx tsx bench/corpora.ts DATA [SECTION…]
 *
 * `DATA` is the folder that holds `star/`, `templates-real-05/` and the others. Without sections all are measured.
 */
import { existsSync, readFileSync } from 'node:fs'
import { sections } from './corpora/measure.ts'
import type { Row } from './corpora/rows.ts'
import { significant } from './measure.ts'
import { writeJson } from './write-json.ts'

export type CorporaResult = Readonly<Record<string, readonly Row[]>>

const RESULTS = 'bench/corpora-results.json'
const [data, ...asked] = process.argv.slice(2)
if (data === undefined) throw new Error('Name the folder of the data')
const known = Object.keys(sections)
const wrong = asked.find((name) => !known.includes(name))
if (wrong !== undefined) throw new Error(`No section is called "${wrong}"; there are ${known.join(', ')}`)

const before = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as CorporaResult) : {}
const measured = new Map(Object.entries(before))
for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.error(name)
  const rows = await measure(data)
  measured.set(
    name,
    rows.map(({ figure, interval, floor, ...row }) => ({
      ...row,
      figure: significant(figure),
      interval: interval && [significant(interval[0]), significant(interval[1])],
      ...(floor !== undefined && { floor: significant(floor) }),
    })),
  )
  const inOrder = known.flatMap((key) => (measured.has(key) ? [[key, measured.get(key)!] as const] : []))
  await writeJson(RESULTS, Object.fromEntries(inOrder))
}
