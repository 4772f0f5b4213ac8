/**
 * What language libraries add to the rules for the customer's name, and what they find alone. With the rules a library is
 * asked only for customers the rules leave unnamed, as `annotate/names/open-name` does; in transcripts of the customer's side
 * alone, where no question is seen, in every turn of at most `SHORT` characters. One run, one corpus.
 *
 * `npx tsx bench/linguistics.ts ../shared/data/star` · `npx tsx bench/linguistics.ts ../shared/data/multidogo`
 */
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { MAX_CANDIDATE, type Linguistics } from '../src/annotate/linguistics.ts'
import type { Annotated, Name } from '../src/annotate/types.ts'
import { languages } from '../src/language/index.ts'
import { createLinguistics } from '../src/linguistics/index.ts'
import { sha256 } from '../src/model/hash.ts'
import type { Span } from '../src/model/span.ts'
import { readCorpus } from '../src/node/index.ts'
import { nameCounts, spanCounts, type Annotate } from './name-measures.ts'

const SHORT = 40

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name a labelled corpus folder')
const { corpus } = await readCorpus(folder)
const hasSpans = corpus.labels.some(({ label, start }) => label === 'customerName' && start !== undefined)
// The half of the domain with labels that the rules were written on.
const interactions = hasSpans
  ? corpus.interactions.filter(
      ({ id, metadata }) =>
        metadata?.['domain'] === 'airline' && parseInt(sha256(id).slice(7, 9), 16) % 2 === 1,
    )
  : corpus.interactions

const compromise = await createLinguistics()
const libraries = { compromise, wink: wink() }
const rules = createAnnotator(languages)
const runs: Record<string, Annotate> = { rules }
for (const [name, library] of Object.entries(libraries)) {
  runs[`${name} alone`] = (interaction) => named(emptied(rules(interaction)), library, MAX_CANDIDATE)
  const both = createAnnotator(languages, library)
  runs[`rules + ${name}`] = (interaction) => {
    const annotated = both(interaction)
    return hasSpans && annotated.customerName === null ? named(annotated, library, SHORT) : annotated
  }
}
console.log(
  JSON.stringify(
    Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, measure(run)])),
    null,
    2,
  ),
)

function measure(run: Annotate): object {
  const start = performance.now()
  const counts = hasSpans
    ? spanCounts(interactions, corpus.labels, run)
    : nameCounts(interactions, corpus.labels, run)
  return { ...counts, ms: Math.round(performance.now() - start) }
}

function emptied(annotated: Annotated): Annotated {
  return { ...annotated, customerName: null, turns: annotated.turns.map((turn) => ({ ...turn, names: [] })) }
}

/** The first person in a customer's turn of at most `most` characters, as the customer's name. */
function named(annotated: Annotated, library: Linguistics, most: number): Annotated {
  for (const [index, turn] of annotated.turns.entries()) {
    if (turn.role !== 'customer' || turn.text.length > most) continue
    const span = library.people(turn.text)[0]
    if (span === undefined) continue
    const name: Name = { ...span, kind: 'self', text: turn.text.slice(span.start, span.end) }
    const knownFrom = { turnId: turn.id, ...span }
    return {
      ...annotated,
      turns: annotated.turns.with(index, { ...turn, names: [name] }),
      customerName: { name: name.text, knownFrom, knownAt: index, redacted: false, uncertain: false },
    }
  }
  return annotated
}

/** wink-nlp has no entity for people: proper nouns that stand together. */
function wink(): Linguistics {
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const its = nlp.its as unknown as { readonly pos: never; readonly precedingSpaces: never }
  return {
    id: 'wink-nlp',
    people: (text) => {
      const tokens = nlp.readDoc(text).tokens()
      const words = tokens.out()
      const tags = words.map((_, index) => tokens.itemAt(index).out<string>(its.pos))
      const spaces = words.map((_, index) => tokens.itemAt(index).out<string>(its.precedingSpaces))
      const found: Span[] = []
      let at = 0
      let open: { start: number; end: number } | undefined
      words.forEach((word, i) => {
        at += spaces[i]!.length
        const end = at + word.length
        if (tags[i] === 'PROPN') open = { start: open?.start ?? at, end }
        else if (open !== undefined) {
          found.push(open)
          open = undefined
        }
        at = end
      })
      return open === undefined ? found : [...found, open]
    },
  }
}
