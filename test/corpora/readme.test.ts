/** The sizes that `corpora/README.md` gives are those of the files. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../corpora/', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

const rows = [...readme.matchAll(/^\| \[`([\w-]+)`\]\([\w-]+\/README\.md\) *\| ([\d,]+) /gm)].map(
  ([, folder, size]): readonly [string, number] => [folder!, Number(size!.replaceAll(',', ''))],
)

/** Lines of every file of records, labels aside. */
function sizesIn(folder: URL): readonly number[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sizesIn(new URL(`${entry.name}/`, folder))
    if (!entry.name.endsWith('.jsonl') || entry.name === 'labels.jsonl') return []
    return [readFileSync(new URL(entry.name, folder), 'utf8').trimEnd().split('\n').length]
  })
}

test('lists every folder with records', () => {
  expect(rows.length).toBeGreaterThan(10)
})

test.each(rows)('%s holds %i records, of all files or of one', (folder, size) => {
  const sizes = sizesIn(new URL(`${folder}/`, root))
  expect([...sizes, sizes.reduce((sum, each) => sum + each, 0)]).toContain(size)
})
