/**
 * Does a language library find more of what customers ask than our rules? Precision and recall of question spans on a labelled
 * corpus: the rules, compromise's questions, and both together. A span counts as found where any found sentence overlaps it.
 *
 *     npx tsx bench/questions.ts corpora/gold
 */
import nlp from 'compromise'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { questionsOf } from '../src/annotate/questions/questions.ts'
import type { Label } from '../src/evaluate/index.ts'
import { languages } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import { jsonLines } from './json-lines.ts'

const folder = process.argv[2] ?? 'corpora/gold'
const asked = new Map<string, Span[]>()
for (const { interactionId, turnId, start, end, label } of jsonLines(
  `${folder}/labels.jsonl`,
) as readonly Label[]) {
  if (label !== 'question' || start === undefined || end === undefined) continue
  const key = `${interactionId} ${String(turnId)}`
  asked.set(key, [...(asked.get(key) ?? []), { start, end }])
}

/** The library only ever sees so much of a turn at once: its time grows faster than the text. */
const MAX_CANDIDATE = 1000
const annotate = createAnnotator(languages)
const counts = { rules: [0, 0, 0], compromise: [0, 0, 0], both: [0, 0, 0] } satisfies Record<string, number[]>
let all = 0
let libraryMs = 0
for (const interaction of jsonLines(`${folder}/interactions.jsonl`) as readonly Interaction[]) {
  if (interaction.language !== 'en') continue
  const annotated = annotate(interaction)
  for (const run of annotated.runs) {
    if (run.role !== 'customer') continue
    const byRules = questionsOf(run, annotated.lexicon)
    for (const turn of run.turns) {
      const labels = asked.get(`${interaction.id} ${turn.id}`) ?? []
      all += labels.length
      const rules = byRules.filter((question) => question.turn === turn)
      const begun = process.cpuUsage()
      const library = questionsByLibrary(turn.text)
      libraryMs += process.cpuUsage(begun).user / 1000
      for (const [name, found] of [
        ['rules', rules],
        ['compromise', library],
        ['both', [...rules, ...library.filter((span) => !rules.some((rule) => overlaps(rule, span)))]],
      ] as const) {
        counts[name][0]! += found.length
        counts[name][1]! += found.filter((span) => labels.some((each) => overlaps(each, span))).length
        counts[name][2]! += labels.filter((each) => found.some((span) => overlaps(each, span))).length
      }
    }
  }
}

function questionsByLibrary(text: string): readonly Span[] {
  const found = nlp(text.slice(0, MAX_CANDIDATE)).questions().json({ offset: true }) as readonly {
    readonly offset: { readonly start: number; readonly length: number }
  }[]
  return found.map(({ offset: { start, length } }) => ({ start, end: start + length }))
}

const share = (part: number, of: number): number => Math.round((1000 * part) / of) / 1000
console.log(
  JSON.stringify(
    {
      questions: all,
      ...Object.fromEntries(
        Object.entries(counts).map(([name, [found, right, heard]]) => [
          name,
          { precision: share(right!, found!), recall: share(heard!, all) },
        ]),
      ),
      libraryMs: Math.round(libraryMs),
    },
    null,
    2,
  ),
)
