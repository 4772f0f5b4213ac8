/**
 * In how many conversations `discourtesy/likely` points at replies: in such as are discourteous throughout, or once or twice, in decent ones that come close
 * (`corpora/courtesy/conversations.jsonl`; `dev` chose the bound, nothing was chosen on `test`), and where hardly any discourtesy is. And whether
 * a turn weighs the same in one manner of speech as in another.
 *
 *     npx tsx bench/discourtesy.ts ../shared/data/star/interactions.jsonl > bench/discourtesy-results.json
 */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { likelyDiscourtesy } from '../src/annotate/manner/likely-discourtesy.ts'
import { createAnalyzer } from '../src/index.ts'
import { en } from '../src/language/en/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { createTracer } from '../src/templates/passages.ts'
import { emptyTemplates } from '../src/templates/template-index.ts'
import { goldInteractions, isStarTrain } from './discourtesy-data.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'
import { significant } from './measure.ts'

const BOUNDS = [2.5, 3, 3.5, 4, 4.25, 4.5, 5]
/** `minLikely` of the detector, and what a turn weighs that carries the sum. */
const BOUND = 4
const CARRIES = 1

const starFile = process.argv[2]
if (starFile === undefined) throw new Error('Name STAR’s interactions')

const analyzers = new Map(
  BOUNDS.map((minLikely) => [
    minLikely,
    createAnalyzer({ policy: { options: { discourtesy: { minLikely } } } }),
  ]),
)
type Conversation = Interaction & {
  readonly metadata: {
    readonly split: string
    readonly group: string
    readonly agentEnglish: string
    readonly discourteous: readonly string[]
  }
}

/** Turns pointed at, by the bound. */
function pointedIn(interaction: Interaction, minLikely: number): readonly string[] {
  return analyzers
    .get(minLikely)!
    .analyze(interaction)
    .findings.flatMap(({ ruleId, turnId }) => (ruleId === 'discourtesy/likely' ? [turnId] : []))
}

const isFound = (one: Interaction, bound = BOUND): boolean => pointedIn(one, bound).length > 0

function found(interactions: readonly Interaction[]): object {
  return { interactions: interactions.length, found: interactions.filter((one) => isFound(one)).length }
}

function groupsOf<T>(items: readonly T[], key: (item: T) => string): object {
  return Object.fromEntries(
    [...new Set(items.map(key))]
      .sort()
      .map((group) => [group, found(items.filter((item) => key(item) === group) as Interaction[])]),
  )
}

const PLAIN = new Set(['British', 'American'])

function conversationFigures(all: readonly Conversation[]): object {
  const of = (group: string): readonly Conversation[] =>
    all.filter(({ metadata }) => metadata.group.startsWith(group))
  const pointed = all.flatMap((one) =>
    pointedIn(one, BOUND).map((turn) => one.metadata.discourteous.includes(turn)),
  )
  return {
    byGroup: groupsOf(all, ({ metadata }) => metadata.group),
    decent: found(of('B')),
    discourteousByEnglish: groupsOf(of('A1'), ({ metadata }) => metadata.agentEnglish),
    decentByEnglish: {
      britishOrAmerican: found(of('B').filter(({ metadata }) => PLAIN.has(metadata.agentEnglish))),
      other: found(of('B').filter(({ metadata }) => !PLAIN.has(metadata.agentEnglish))),
    },
    turns: { pointedAt: pointed.length, discourteous: pointed.filter(Boolean).length },
    byBound: Object.fromEntries(
      BOUNDS.map((bound) => [
        bound,
        Object.fromEntries(
          ['A1', 'A2', 'B'].map((group) => [group, of(group).filter((one) => isFound(one, bound)).length]),
        ),
      ]),
    ),
  }
}

const annotate = createAnnotator({ en: { ...en, models: { discourtesy: en.models!.discourtesy! } } })
const trace = createTracer(emptyTemplates())

interface Reply {
  readonly id: string
  readonly split: string
  readonly customer?: string
  readonly text: string
  readonly kind: string
  readonly variety?: string
  readonly variantOf?: string
}

function weightOf({ customer = 'Hello.', text }: Reply): number {
  const traced = trace(annotate(exchange(customer, text)))
  return likelyDiscourtesy(traced, new Set(), -Infinity)?.turns[0]?.weight ?? 0
}

function carrying(replies: readonly Reply[]): object {
  const weights = replies.map(weightOf)
  return {
    replies: replies.length,
    carrying: weights.filter((weight) => weight >= CARRIES).length,
    meanWeight: significant(weights.reduce((sum, x) => sum + x, 0) / weights.length, 3),
  }
}

/** Replies of the test parts, in manners of speech and without. */
function bySpeech(replies: readonly Reply[]): object {
  const test = replies.filter(({ id, split }) => split === 'test' && /^D[234]\d{3}$/u.test(id))
  return Object.fromEntries(
    [true, false].map((discourteous) => {
      const of = test.filter(({ kind }) => (kind !== 'none') === discourteous)
      return [
        discourteous ? 'discourteous' : 'decent',
        {
          plain: carrying(of.filter(({ variety }) => variety === undefined)),
          inAManner: carrying(of.filter(({ variety }) => variety !== undefined)),
        },
      ]
    }),
  )
}

/** One sentence said in plain English and otherwise: does a turn carry in one and not in the other? */
function pairs(replies: readonly Reply[]): object {
  const byId = new Map(replies.map((reply) => [reply.id, reply]))
  const said = replies.flatMap((reply) =>
    reply.variantOf === undefined
      ? []
      : [{ asSaid: weightOf(reply), plain: weightOf(byId.get(reply.variantOf)!) }],
  )
  const carries = (weight: number): boolean => weight >= CARRIES
  return {
    pairs: said.length,
    plain: said.filter(({ plain }) => carries(plain)).length,
    asSaid: said.filter(({ asSaid }) => carries(asSaid)).length,
    oneAlone: said.filter(({ plain, asSaid }) => carries(plain) !== carries(asSaid)).length,
  }
}

const conversations = jsonLines('corpora/courtesy/conversations.jsonl') as readonly Conversation[]
const part = (split: string): object =>
  conversationFigures(conversations.filter(({ metadata }) => metadata.split === split))
const goldPart = (split: 'train' | 'dev' | 'test'): object =>
  groupsOf(
    goldInteractions('corpora', split).map(({ interaction, discourteous }) => ({
      ...interaction,
      turnsLabelled: [...discourteous.values()].filter(Boolean).length,
    })),
    ({ turnsLabelled }) =>
      `${Math.min(turnsLabelled, 2)}${turnsLabelled >= 2 ? ' or more' : ''} discourteous`,
  )
const isEnglish = ({ language = 'en' }: Interaction): boolean => language.startsWith('en')
const corpus = (name: string): readonly Interaction[] =>
  (jsonLines(`corpora/${name}/interactions.jsonl`) as readonly Interaction[]).filter(isEnglish)
const star = jsonLines(starFile) as readonly Interaction[]
const isTest = process.argv.includes('--test')

console.log(
  JSON.stringify(
    {
      conversations: { dev: part('dev'), ...(isTest && { test: part('test') }) },
      gold: {
        train: goldPart('train'),
        dev: goldPart('dev'),
        ...(isTest && { test: goldPart('test') }),
      },
      clean: found(corpus('clean')),
      example: found(corpus('example')),
      star: {
        bankAndDoctor: found(star.filter(({ metadata }) => isStarTrain(metadata))),
        otherDomains: found(star.filter(({ metadata }) => !isStarTrain(metadata))),
      },
      ...(isTest && {
        repliesOfTest: bySpeech(jsonLines('corpora/courtesy/examples.jsonl') as readonly Reply[]),
        pairsOfEffort: pairs(jsonLines('corpora/effort/examples.jsonl') as readonly Reply[]),
      }),
    },
    null,
    2,
  ),
)
