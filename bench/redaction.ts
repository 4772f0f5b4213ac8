/**
 * What redaction finds and what it masks besides, as JSON: spans of `corpora/redaction` by kind (`dev` was looked at while the rules
 * were written, `kept` was written before them and measured once they were done), customers' names labelled in
 * MultiDoGO and STAR where those are there, and how much of other texts of ours is masked, rightly or not.
 *
 * `npx tsx bench/redaction.ts > bench/redaction-results.json`
 */
import { existsSync } from 'node:fs'
import { sha256 } from '../src/model/hash.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { readCorpus } from '../src/node/index.ts'
import { createRedactor } from '../src/report/redact.ts'
import { readLabelled } from './redaction/labelled.ts'
import { maskedShare, overRedaction, recallOf, type Recall } from './redaction/measures.ts'
import { nameMentions, nameSpans, withheldNames } from './redaction/names.ts'
import { scenarioRecall } from './redaction/scenarios.ts'

const partOf = (part: string): object => {
  const examples = readLabelled(new URL(`../corpora/redaction/${part}.jsonl`, import.meta.url))
  const { byKind } = recallOf(examples, createRedactor())
  const over = overRedaction(
    examples.map(({ interaction }) => interaction),
    (index) => examples[index]!.spans,
    createRedactor(),
  )
  const all = Object.values(byKind).reduce(add)
  return {
    interactions: examples.length,
    recall: Object.fromEntries(
      [...Object.entries(byKind).sort(([a], [b]) => (a < b ? -1 : 1)), ['all', all] as const].map(
        ([kind, counts]) => [kind, { ...counts, share: rounded(counts.masked / counts.labelled) }],
      ),
    ),
    overRedaction: { words: over.words, masked: over.masked, share: rounded(over.masked / over.words) },
  }
}

function add(a: Recall, b: Recall): Recall {
  return {
    labelled: a.labelled + b.labelled,
    masked: a.masked + b.masked,
    partly: a.partly + b.partly,
    ownMark: a.ownMark + b.ownMark,
  }
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}

const half = ({ id }: Interaction): boolean => parseInt(sha256(id).slice(7, 9), 16) % 2 === 0

async function shared(name: string, measure: typeof nameSpans): Promise<object | string> {
  const folder = new URL(`../../shared/data/${name}`, import.meta.url).pathname
  if (!existsSync(folder)) return 'not here'
  const { corpus } = await readCorpus(folder)
  const kept = corpus.interactions.filter(half)
  const { labelled, masked } = measure(kept, corpus.labels, createRedactor())
  const { words, masked: hidden } = maskedShare(kept, createRedactor())
  return {
    interactions: kept.length,
    names: { labelled, masked, share: rounded(masked / labelled) },
    ofAllWords: { words, masked: hidden, share: rounded(hidden / words) },
  }
}

/** The test parts of corpora of ours, which nobody read for this. */
async function ours(name: string): Promise<object> {
  const { corpus } = await readCorpus(new URL(`../corpora/${name}`, import.meta.url).pathname)
  const kept = corpus.interactions.filter(({ metadata }) => metadata?.['split'] === 'test')
  const { words, masked } = maskedShare(kept, createRedactor())
  const { labelled, maskedByText, maskedByData } = withheldNames(kept, createRedactor())
  return {
    interactions: kept.length,
    participantNames: {
      labelled,
      maskedByText,
      share: rounded(maskedByText / labelled),
      maskedByData,
      shareWithData: rounded(maskedByData / labelled),
    },
    ofAllWords: { words, masked, share: rounded(masked / words) },
  }
}

function abcd(): object | string {
  const path = new URL('../../shared/data/formats/abcd/abcd_sample.json', import.meta.url).pathname
  return existsSync(path) ? scenarioRecall(path, createRedactor()) : 'not here'
}

console.log(
  JSON.stringify(
    {
      dev: partOf('dev'),
      kept: partOf('kept'),
      multidogoEvenHalf: await shared('multidogo', nameSpans),
      starEvenHalf: await shared('star', nameMentions),
      goldTest: await ours('gold'),
      cleanTest: await ours('clean'),
      abcdSample: abcd(),
    },
    null,
    2,
  ),
)
