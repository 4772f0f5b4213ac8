/**
 * Missing empathy: the customer's words called for it, and the reply passed over them.
 *
 * Value: of the need there was, the share that went unanswered: the mean of need × (1 − empathy) over the customer's turns that
 * called for empathy: nothing where the reply showed enough, less where it showed nearly enough, a little where a death was met by
 * a deed without a word. Need is a probability, so that doubtful need costs less.
 * Blind spot: need is told from phrases, so trouble told in plain facts is missed; one sentence of warmth in unusual words
 * may not be credited. The verdict therefore carries little confidence and costs little.
 * Sources: EPITOME, Sharma et al. 2020 (mechanisms); Clark et al. 2013; Packard, Li & Berger 2024 (when warmth counts).
 */
import { answerTo, onlyAsksBack } from '../annotate/questions/answers.ts'
import { empathyOf, type Empathy, type Readings } from '../annotate/empathy/empathy.ts'
import { factsOf } from '../annotate/empathy/facts.ts'
import { unheedingOfRuns } from '../annotate/empathy/heed.ts'
import { isHollowSympathy } from '../annotate/empathy/hollow-sympathy.ts'
import { isPreliminary } from '../annotate/empathy/preliminaries.ts'
import { questionsOf } from '../annotate/questions/questions.ts'
import type { AdjacencyPair, AnnotatedTurn, Run, Traced } from '../annotate/types.ts'
import { uptakesOf } from '../annotate/questions/uptake.ts'
import { needByPhrases } from '../annotate/need/need.ts'
import { needCues, needOfRun, spanOfTurn } from '../annotate/words.ts'
import { hasGroups } from '../annotate/lexicon.ts'
import { needGroups, type PhraseGroup } from '../language/index.ts'
import { options } from '../model/options.ts'
import { clamp, round } from '../model/numbers.ts'
import { spanAt, type TurnSpan } from '../model/span.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark } from './types.ts'

export const defaults = {
  /** Need from which on a customer's turn calls for empathy. */
  minNeed: 0.65,
  /** Empathy below which a reply passed the need over. */
  minEmpathy: 0.3,
  /** Probability that a reply does the errand and no more from which on that is said. */
  minUnheeding: 0.8,
  /** What it costs that a deed comes without a word, or that the errand alone is done, of what it costs that the need is passed over. */
  wordlessShare: 0.15,
}

export function missingEmpathy(given: Partial<typeof defaults> = {}): Detector {
  const settings = options(defaults, given)
  const { minNeed, minEmpathy } = settings
  return {
    id: 'missing-empathy',
    rules: {
      'passed-over': {
        level: 'warning',
        message:
          'The customer’s message called for a personal answer (need {need}): a word about it, or something done. The reply holds little of either (empathy {empathy}).',
      },
      'no-word': {
        level: 'note',
        message:
          'The customer tells of something grave; what is done for them comes without a word about it.',
      },
      'likely-unheeded': {
        level: 'note',
        message:
          'The reply does what was asked. What the customer told of their trouble likely goes unheeded in it.',
      },
    },
    detect(traced) {
      if (!hasGroups(traced.lexicon, NEEDED)) return notScorable('unsupported-language')
      const readings: Readings = new Map()
      const calls = distinct(
        traced.pairs.flatMap((pair, index) => {
          const need = needFor(pair.prompt, traced)
          if (need < minNeed || withText(pair.reply.turns).length === 0 || isSettled(traced, index)) return []
          // Few conversations call for empathy: the customer's facts are asked for when one does.
          const facts = factsOf(traced)
          const runs = answers(traced, index)
          const heard = empathyOf(runs, facts, traced, readings)
          const shown = isHollowSympathy(traced, index, facts, readings) ? { ...heard, total: 0 } : heard
          const unheeding = (): number => unheedingOfRuns(runs, facts, traced)
          return [{ pair, first: firstSaid(runs, traced), need, shown, unheeding }]
        }),
      )
      if (calls.length === 0) return noOpportunity('no-need')
      const turns = new Map(calls.map(({ first, shown }) => [first.id, shown.total]))
      const grave = calls.find((call) => graveIn(call).length > 0)
      const remarks = calls.flatMap((call): readonly Remark[] => {
        const { pair, first, need, shown } = call
        const { total: empathy, reaction, interpretation, exploration } = shown
        // As it is shown: nobody is told that 0.3 is less than 0.3.
        if (round(empathy, 2) >= minEmpathy) {
          const share = (settings.wordlessShare * need) / calls.length
          if (shown.hasWord) return []
          if (call === grave)
            return [{ rule: 'no-word', ...spanOfTurn(first), data: {}, because: graveIn(call), share }]
          // Who looks for what is wrong with a thing heeds what matters most.
          const probability = shown.isGuided ? 0 : call.unheeding()
          if (probability < settings.minUnheeding) return []
          return [
            {
              rule: 'likely-unheeded',
              ...spanOfTurn(first),
              data: { probability: round(probability, 2) },
              because: needCues(pair.prompt),
              share,
            },
          ]
        }
        const share = (need * (1 - empathy) * shortfall(empathy, minEmpathy)) / calls.length
        const data = {
          // As the report gives it; in a language without a model of empathy less is reckoned with.
          need: round(needOfRun(pair.prompt) ?? 0, 2),
          empathy: round(empathy, 2),
          reaction,
          interpretation,
          exploration,
        }
        return [{ rule: 'passed-over', ...spanOfTurn(first), data, because: needCues(pair.prompt), share }]
      })
      return { state: 'judged', confidence: 0.5, remarks, turns }
    },
  }
}

/**
 * Where the run tells of a death, or of what is nearly as grave; of overlapping phrases the first. Despair and pain are so where the reply
 * does not look for what is wrong: "I'm desperate" of a wheelchair asks for a wheelchair.
 */
function graveIn({ pair: { prompt }, shown }: Call): readonly TurnSpan[] {
  const groups = shown.isGuided ? GRAVEST : GRAVE
  return prompt.turns.flatMap(({ id, phrases, regions }) => {
    let reached = 0
    return phrases.flatMap(({ group, start, end }) => {
      if (!groups.has(group) || start < reached || spanAt(regions, start) !== undefined) return []
      reached = end
      return [{ turnId: id, start, end }]
    })
  })
}

const GRAVEST: ReadonlySet<PhraseGroup> = new Set(['bereavement', 'grave', 'peril'])
const GRAVE: ReadonlySet<PhraseGroup> = new Set([...GRAVEST, 'anguish'])

/** "You didn't answer me, is it vegan?": who only protests that they were not answered is owed an answer, and no more. */
function isSettled(traced: Traced, index: number): boolean {
  const { prompt } = traced.pairs[index]!
  const groups = new Set(prompt.turns.flatMap(({ phrases }) => phrases.map(({ group }) => group)))
  if (!UNANSWERED.some((group) => groups.has(group)) || GRAVER.some((group) => groups.has(group)))
    return false
  // "That's not what I asked": the question stands before.
  const before = traced.pairs[index - 1]?.prompt
  const here = questionsOf(prompt, traced.lexicon)
  const questions = here.length > 0 || before === undefined ? here : questionsOf(before, traced.lexicon)
  if (questions.length === 0) return false
  const uptakes = uptakesOf(questions, answerTo(traced, index))
  return uptakes.every(({ probability, isEvident }) => isEvident && probability >= SURE)
}

const SURE = 0.75
const UNANSWERED = ['unheard', 'protest'] as const satisfies readonly PhraseGroup[]
/** What makes it more than that. */
const GRAVER = [
  'emotion',
  'hardship',
  'bereavement',
  'consequence',
  'loss',
  'people',
] as const satisfies readonly PhraseGroup[]

/** 1 up to half of what is asked for, from there down to 0: whether a reply is just below the limit or just above is chance. */
function shortfall(empathy: number, minEmpathy: number): number {
  return clamp((2 * (minEmpathy - empathy)) / minEmpathy, 0, 1)
}

/**
 * The reply and the agent's run after it, and as many more as only ask or say what comes before an answer: the postcode, a "one
 * moment" and a "mm hm" may come before the kind word, or the deed.
 */
function answers(traced: Traced, index: number): readonly Run[] {
  const { pairs } = traced
  const last = Math.min(pairs.length, index + MAX_RUNS)
  let end = index
  for (let said = 0; end < last && said < SAYING_RUNS; end++) if (!leadsUp(traced, end)) said++
  return pairs.slice(index, end).map(({ reply }) => reply)
}

const SAYING_RUNS = 2
const MAX_RUNS = 8

function leadsUp(traced: Traced, index: number): boolean {
  const { turns } = traced.pairs[index]!.reply
  return turns.every((turn) => isPreliminary(turn, traced.lexicon)) || onlyAsksBack(traced, index)
}

/** The first turn of the runs that says something; the first that has words, where none does. */
function firstSaid(runs: readonly Run[], { lexicon }: Traced): AnnotatedTurn {
  const turns = withText(runs.flatMap((run) => run.turns))
  return turns.find((turn) => !isPreliminary(turn, lexicon)) ?? turns[0]!
}

interface Call {
  readonly pair: AdjacencyPair
  /** The turn that is judged: the first of the reply that says anything. */
  readonly first: AnnotatedTurn
  readonly need: number
  readonly shown: Empathy
  /** That its runs do the errand and no more, 0–1; worked out where it is asked for. */
  readonly unheeding: () => number
}

/** Trouble told in several runs, with a "mm hm" between, is answered once: by its neediest run and the best that was shown. */
function distinct(calls: readonly Call[]): readonly Call[] {
  const kept = new Map<AnnotatedTurn, Call>()
  for (const call of calls) {
    const held = kept.get(call.first)
    if (held === undefined) kept.set(call.first, call)
    else {
      const { pair, need, unheeding } = call.need > held.need ? call : held
      const { shown } = call.shown.total > held.shown.total ? call : held
      kept.set(call.first, { pair, first: call.first, need, shown, unheeding })
    }
  }
  return [...kept.values()]
}

/** What a language must have words for: a customer's need and what an agent can give. */
const NEEDED: readonly PhraseGroup[] = [...needGroups, 'reaction', 'interpretation', 'commitment']

/**
 * The need of a run. Where empathy is told by phrases alone, phrases of need count for half: a model on one side only
 * would accuse too easily.
 */
function needFor(prompt: Run, { lexicon }: Traced): number {
  const need = needOfRun(prompt) ?? 0
  if (lexicon.models.empathy !== undefined) return need
  return (need + Math.max(0, ...prompt.turns.map(needByPhrases))) / 2
}
