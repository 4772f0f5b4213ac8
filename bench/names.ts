/**
 * How well customers' names are found, as JSON: labelled spans by the corpus's domains and halves, and the name of each
 * interaction. The halves are drawn by the hash of the id; `odd` was read while the rules were written, `even` was not.
 *
 * `names-media.jsonl` holds spans in the media chats of MultiDoGO, which came without any: an AI model working for the project read all
 * 2,420 of them once, blind to what is found, after the rules were written. Nothing of the text is in it. Other files of labels may be named.
 *
 * `npx tsx bench/names.ts ../shared/data/multidogo bench/names-media.jsonl` · `npx tsx bench/names.ts ../shared/data/star`
 */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { languages } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { readCorpus } from '../src/node/index.ts'
import type { Label } from '../src/evaluate/index.ts'
import { jsonLines } from './json-lines.ts'
import { halfOf, nameCounts, spanCounts } from './name-measures.ts'

const [folder, ...more] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name a labelled corpus folder')
const { corpus } = await readCorpus(folder)
const labels = [...corpus.labels, ...more.flatMap((file) => jsonLines(file) as readonly Label[])]
const annotate = createAnnotator(languages)
const hasSpans = labels.some(({ label, start }) => label === 'customerName' && start !== undefined)

const groups = new Map<string, Interaction[]>()
for (const interaction of corpus.interactions) {
  const group = hasSpans ? groupOf(interaction) : 'all'
  groups.set(group, [...(groups.get(group) ?? []), interaction])
}
const figures = [...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([group, held]) => [
    group,
    {
      ...(hasSpans && { spans: spanCounts(held, labels, annotate) }),
      names: nameCounts(held, labels, annotate),
    },
  ])
console.log(JSON.stringify(Object.fromEntries(figures), null, 2))

function groupOf(interaction: Interaction): string {
  const domain = interaction.metadata?.['domain']
  return `${typeof domain === 'string' ? domain : 'all'}, ${halfOf(interaction)} half`
}
