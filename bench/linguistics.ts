/** What compromise adds to the rules for the customer's name: the same corpus with and without it, in one run. */
import { join } from 'node:path'
import { createAnnotator } from '../src/annotate/annotate.ts'
import type { Linguistics } from '../src/annotate/linguistics.ts'
import { languages } from '../src/language/index.ts'
import { createLinguistics } from '../src/linguistics/index.ts'
import { readCorpus } from '../src/node/index.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name a labelled corpus folder')
const { corpus } = await readCorpus(join(folder))
const names = new Map(
  corpus.labels.flatMap(({ interactionId, label, value }) =>
    label === 'customerName' ? [[interactionId, String(value).toLowerCase()] as const] : [],
  ),
)

function measure(linguistics?: Linguistics): object {
  const annotate = createAnnotator(languages, linguistics)
  const counts = { right: 0, wrong: 0, missed: 0, unlabelled: 0 }
  const start = performance.now()
  for (const interaction of corpus.interactions) {
    const found = annotate(interaction).customerName?.name.toLowerCase().split(' ')[0]
    const label = names.get(interaction.id)?.split(' ')[0]
    const isStated =
      label !== undefined &&
      interaction.turns.some(({ text }) =>
        text
          .toLowerCase()
          .split(/\P{L}+/u)
          .includes(label),
      )
    if (!isStated) counts.unlabelled += found === undefined ? 0 : 1
    else counts[found === undefined ? 'missed' : found === label ? 'right' : 'wrong']++
  }
  return { ...counts, ms: Math.round(performance.now() - start) }
}

const rules = measure()
console.log(JSON.stringify({ rules, withCompromise: measure(await createLinguistics()) }, null, 2))
