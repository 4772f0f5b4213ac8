/** Whatever annotation finds in any interaction lies inside the turn it was found in, in order, and says what stands there. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { clausesIn } from '../../src/annotate/questions/clauses.ts'
import { lastAsked } from '../../src/annotate/questions/details.ts'
import { echoesIn, echoesOf, factsOf } from '../../src/annotate/empathy/facts.ts'
import { customerNameOf } from '../../src/annotate/names/customer-name.ts'
import { likeliestSentence, ownSentences } from '../../src/annotate/manner/likely-discourtesy.ts'
import { mentions } from '../../src/annotate/names/name-mentions.ts'
import { nameSlots, nameWordsOf } from '../../src/annotate/names/name-slots.ts'
import { nameUsesOf, ownNames, type NameContext } from '../../src/annotate/names/name-uses.ts'
import { leftOpen } from '../../src/annotate/endings/left-open.ts'
import { outrightHits } from '../../src/annotate/need/need-cues.ts'
import { spokenSentences } from '../../src/annotate/spoken-sentences.ts'
import { oneSidedName } from '../../src/annotate/names/one-sided-name.ts'
import { ruledStatements } from '../../src/annotate/names/statements.ts'
import { openStatement } from '../../src/annotate/names/open-name.ts'
import { regionsOf } from '../../src/annotate/regions/regions.ts'
import { mailFrameMatcher } from '../../src/annotate/regions/mail-frames.ts'
import type { Annotated } from '../../src/annotate/types.ts'
import { courtesyVocatives } from '../../src/annotate/names/courtesy-vocatives.ts'
import { likelyCalls } from '../../src/annotate/names/likely-calls.ts'
import { setOffVocatives } from '../../src/annotate/names/name-calls.ts'
import { vocatives } from '../../src/annotate/names/name-vocatives.ts'
import { needCues, spanOfTurn, trimmed } from '../../src/annotate/words.ts'
import { languages } from '../../src/language/index.ts'
import type { Span } from '../../src/model/span.ts'
import { createTracer } from '../../src/templates/passages.ts'
import { emptyTemplates } from '../../src/templates/template-index.ts'
import { interactionArbitrary, textArbitrary } from '../verify/arbitraries.ts'
import { exampleCorpus } from './support.ts'

const annotate = createAnnotator(languages)
/** What random texts hardly ever hold: names that are used, words of the customer that come back. */
const example = exampleCorpus().map((interaction) => annotate(interaction))

/** Holds the property for what is annotated of the example, and of any interaction. */
function ofAny(holds: (annotated: Annotated) => void): void {
  for (const annotated of example) holds(annotated)
  fc.assert(
    fc.property(interactionArbitrary, (interaction) => {
      holds(annotate(interaction))
    }),
    { numRuns: 60 },
  )
}

function expectInside({ text }: { readonly text: string }, spans: readonly Span[]): void {
  for (const { start, end } of spans) expect(start >= 0 && start <= end && end <= text.length).toBe(true)
}

function expectApart(spans: readonly Span[]): void {
  for (const [index, { start }] of spans.entries())
    if (index > 0) expect(start).toBeGreaterThanOrEqual(spans[index - 1]!.end)
}

test('clauses leave no word of a turn out, and none is in two', () => {
  ofAny(({ turns }) => {
    for (const turn of turns) {
      const clauses = clausesIn(turn)
      expectInside(turn, clauses)
      expectApart(clauses)
      const words = clauses.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0)
      expect(words).toBe(
        turn.tokens.sentences.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0),
      )
    }
  })
})

test('what names a feeling outright is one of the phrases of its turn', () => {
  ofAny(({ turns }) => {
    for (const turn of turns) {
      const hits = outrightHits(turn)
      expectInside(turn, hits)
      for (const hit of hits) expect(turn.phrases).toContain(hit)
    }
  })
})

test('regions lie in their turn, in order, none over another', () => {
  ofAny(({ turns, interaction }) => {
    for (const turn of turns) {
      expectInside(turn, turn.regions)
      expectApart(turn.regions)
      expect(
        regionsOf(
          turn.text,
          turn.tokens,
          turn.phrases,
          interaction.channel,
          mailFrameMatcher(),
          turn.lexicon.functionWords,
          turn.participant?.name,
        ),
      ).toEqual(turn.regions)
    }
  })
})

test('what was asked last is a sentence of its turn', () => {
  ofAny(({ turns }) => {
    for (const turn of turns) {
      const asked = lastAsked(turn)
      if (asked !== undefined) expect(turn.tokens.sentences).toContain(asked)
    }
  })
})

test('names hold what is written there; names used lie in order, none over another', () => {
  ofAny(({ turns, customerName, lexicon }) => {
    const context: NameContext = {
      customer: null,
      isPart: () => false,
      others: [],
      said: () => false,
      mentioned: () => false,
      isFirst: () => false,
      redactedSource: false,
      isQuoted: () => false,
      closingTurn: -1,
      heard: false,
      lexicon,
    }
    for (const turn of turns) {
      const found = [
        ...turn.names,
        ...ownNames(turn, turn.lexicon),
        ...mentions(turn, { ...context, lexicon: turn.lexicon }),
      ]
      expectInside(turn, found)
      for (const { start, end, text } of found) expect(turn.text.slice(start, end)).toBe(text)
      const uses = nameUsesOf(turn, ownNames(turn, turn.lexicon), { ...context, lexicon: turn.lexicon })
      expectInside(turn, uses)
      expectApart(uses)
    }
    const known = customerName?.knownFrom
    if (known)
      expectInside(
        turns.find(({ id }) => id === known.turnId)!,
        [known],
      )
  })
})

test('names that address lie in their turn and are what is written there', () => {
  ofAny(({ interaction, turns, lexicon }) => {
    const customer = customerNameOf(turns, interaction.participants, lexicon)
    for (const turn of turns) {
      const context = {
        customer,
        isPart: () => false,
        others: [],
        said: () => false,
        mentioned: () => false,
        isFirst: () => false,
        redactedSource: false,
        isQuoted: () => false,
        closingTurn: -1,
        heard: false,
        lexicon,
      }
      const found = [
        ...vocatives(turn, context),
        ...setOffVocatives(turn, context),
        ...courtesyVocatives(turn, context),
        ...likelyCalls(turn, context),
      ]
      expectInside(turn, found)
      for (const { start, end, text } of found) expect(turn.text.slice(start, end)).toBe(text)
    }
  })
})

test('sentences that may be discourteous are some of those of an agent’s turn, the likeliest one of them', () => {
  const trace = createTracer(emptyTemplates())
  ofAny((annotated) => {
    const traced = trace(annotated)
    for (const turn of traced.turns) {
      const own = ownSentences(turn, traced)
      for (const sentence of own) expect(turn.tokens.sentences).toContain(sentence)
      if (own.length > 0 && turn.lexicon.models.discourtesy !== undefined && traced.lexicon === turn.lexicon)
        expect(own).toContain(likeliestSentence(turn, traced, factsOf(traced)))
    }
  })
})

test('what is likely left open is a sentence of what the customer said last', () => {
  const trace = createTracer(emptyTemplates())
  ofAny((annotated) => {
    const traced = trace(annotated)
    for (const { prompt } of traced.pairs) {
      const open = leftOpen(prompt, traced, 0)
      if (open === undefined) continue
      expect(prompt.turns).toContain(open.turn)
      expect(spokenSentences(open.turn)).toContainEqual(open.sentence)
      expect(open.probability > 0 && open.probability < 1).toBe(true)
    }
  })
})

test('what a finding quotes of a turn lies in it and begins and ends with words', () => {
  ofAny(({ turns }) => {
    for (const turn of turns) {
      const span = spanOfTurn(turn)
      expectInside(turn, [span])
      const quoted = turn.text.slice(span.start, span.end)
      expect(quoted).toBe(quoted.trim())
      expect(quoted === '').toBe(turn.text.trim() === '')
    }
  })
})

test('slots of names lie in order, none over another', () => {
  ofAny(({ turns, lexicon }) => {
    const words = nameWordsOf(['Ann', 'María López', ''], lexicon)
    for (const turn of turns) {
      const slots = nameSlots(turn, turn.names, words)
      expectInside(turn, slots)
      expectApart(slots)
    }
  })
})

test('a name stated by one side alone, or found by a library, lies in its turn', () => {
  const linguistics = {
    id: 'capitals',
    people: (text: string) =>
      Array.from(text.matchAll(/[A-Z][a-z]+/gu), ({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
      })),
  }
  ofAny(({ turns, lexicon }) => {
    const statements = [
      ...ruledStatements(turns, undefined, lexicon),
      ...oneSidedName(turns, lexicon),
      ...openStatement(turns, lexicon, linguistics),
    ]
    for (const statement of statements) expectInside(turns[statement.turnIndex]!, [statement])
  })
})

test('sentences outside the regions are some of those of the turn, or parts of them', () => {
  ofAny(({ turns }) => {
    for (const turn of turns) {
      const kept = spokenSentences(turn)
      expectInside(turn, kept)
      expectApart(kept)
      for (const { firstToken, endToken } of kept) expect(endToken).toBeGreaterThan(firstToken)
    }
  })
})

test('echoes of what the customer said are words of the turn', () => {
  ofAny((annotated) => {
    const facts = factsOf(annotated)
    for (const turn of annotated.turns) {
      const { sentences } = turn.tokens
      const echoes = echoesOf(turn, sentences, facts)
      expectInside(turn, echoes)
      expectApart(echoes)
      expect(echoes).toEqual(sentences.flatMap((sentence) => echoesIn(turn, sentence, facts)))
    }
  })
})

test('what tells of a need lies in a turn of the run', () => {
  ofAny(({ runs }) => {
    for (const run of runs)
      for (const { turnId, ...span } of needCues(run))
        expectInside(
          run.turns.find(({ id }) => id === turnId)!,
          [span],
        )
  })
})

test('a trimmed span quotes the same words without the white space around them', () => {
  fc.assert(
    fc.property(textArbitrary, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const span = trimmed(text, { start, end })
      expect(text.slice(span.start, span.end)).toBe(text.slice(start, end).trim())
      expect(span.start >= start && span.end <= end).toBe(true)
    }),
  )
})
