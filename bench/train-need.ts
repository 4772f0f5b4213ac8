/**
 * Trains what tells a customer's need, in English and Greek, and measures it: the models `need` and the weights that put them together
 * with the model `emotion` (`train-emotion.ts`, to be run first), with phrases and with what came before. Trained on
 * `corpora/need` (of its `first.jsonl` and `middle.jsonl` the training part), the training parts of `corpora/in-passing` and of `corpora/gold`. Writes `src/language/<en, el>/models/` and `bench/need-model.json`.
 * Run: `npx tsx bench/train-need.ts ../shared/data`.
 *
 * Every figure is of trades, companies or conversations that nothing was fitted on. Chosen on the development part of `corpora/gold`; its
 * test part was measured once at the end.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { el } from '../src/language/el/index.ts'
import { en } from '../src/language/en/index.ts'
import { emotion } from '../src/language/en/models/emotion.ts'
import type { LanguagePack, NeedWeights } from '../src/language/index.ts'
import type { FeatureShape } from '../src/text/features.ts'
import * as data from './need-data.ts'
import { aucOf, atHalf, calibration, rocOf, shareAbove, type Scored } from './need-figures.ts'
import { needFitter, type Fitted, type NeedRow } from './need-fit.ts'
import { fitContext, scoredInContext, type Judged } from './need-in-context.ts'
import { writeModel } from './train-linear.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder that holds star/ and multidogo/')
const { shape, greekShape, asTurn, greeklish, texted } = data

// --- rows ----------------------------------------------------------------------------------------------------------

/** Everyday turns of other people's chats; never scored, since nobody labelled them. */
const CALM_WEIGHT = 0.3
/** Gold turns are real conversations' likeness, single messages are better told. */
const GOLD_WEIGHT = 1.5
const LATIN_WEIGHT = 0.5
/** English rewritten as it is thumbed in haste: without it, haste was not heard. One weight was tried. */
const TEXTED_WEIGHT = 0.5
/** Of what was said in the middle of a conversation, and of the same thumbed in haste. */
const MIDDLE_WEIGHT = 1
const MIDDLE_TEXTED_WEIGHT = 0.3
/** The trades of `corpora/need` by what the gold corpus calls them. */
const TRADES: Readonly<Record<string, readonly string[]>> = {
  telecoms: ['telco'],
  electricity: ['utilities'],
  utilities: ['utilities'],
  insurance: ['insurance'],
  'banking and insurance': ['bank', 'insurance'],
  'groceries and delivery': ['retail', 'delivery', 'food'],
}

const row = (line: Omit<data.NeedLine, 'split'>, text: string, language: string, weight: number): NeedRow => {
  return { turn: asTurn(text, language), need: line.need, weight, group: line.scenario, trades: [line.trade] }
}
const english = data.readNeed().map((line) => row(line, line.text, 'en', 1))
/** Said in the middle of a conversation: the development part chose their weight among 0, 1 and 1.5, the test part chose nothing. */
const middle = data.readMiddle()
const middleOf = (part: string) => middle.filter(({ split }) => split === part)
/** Said first, plainly; as long as `examples.jsonl` and weighed alike. */
const first = data.readFirst()
const firstOf = (part: string) => first.filter(({ split }) => split === part)
/** Trouble told in passing beside an errand, and calm errands in alarming words. */
const inPassing = data.readInPassing()
const inPassingOf = (part: string) => inPassing.filter(({ split }) => split === part)
/** The lines that the figures before gold was trained on are of. */
const firstLines = new Set(english.slice(0, 1331).map(({ turn }) => turn))
const greek = data.readGreekNeed()
const greekRows = greek.map((line) => row(line, line.text, 'el', 1))
const calm = data.calmTurns(folder, 900).map(({ text, group }): NeedRow => {
  return { turn: asTurn(text), need: false, weight: CALM_WEIGHT, group, trades: [] }
})

const gold = data.labelledConversations(new URL('../corpora/gold/', import.meta.url))
const clean = data.labelledConversations(new URL('../corpora/clean/', import.meta.url))
const example = data.labelledConversations(new URL('../corpora/example/', import.meta.url))

function goldRows(language: string, isWanted: (company: string) => boolean = () => true): readonly NeedRow[] {
  return gold.flatMap((held) =>
    held.split !== 'train' || held.language !== language || !isWanted(held.company)
      ? []
      : held.turns.flatMap((turn, i): readonly NeedRow[] => {
          const need = held.needs[i]
          const trades = TRADES[held.trade] ?? []
          return need === undefined ? [] : [{ turn, need, weight: GOLD_WEIGHT, group: held.company, trades }]
        }),
  )
}

const linear = { l2: 0.2, minCount: 2, keep: 10_000, iterations: 60, folds: 3 }
interface Trained {
  readonly code: string
  readonly fit: (rows: readonly NeedRow[]) => Fitted
  readonly single: readonly NeedRow[]
  /** Besides, never scored. */
  readonly besides: readonly NeedRow[]
  readonly shape: FeatureShape
}
const trainedOn = (
  pack: LanguagePack,
  its: FeatureShape,
  single: readonly NeedRow[],
  besides: readonly NeedRow[],
): Trained => {
  return {
    code: pack.code,
    fit: needFitter(pack, { shape: its, linear, ridge: 3 }),
    single,
    besides,
    shape: its,
  }
}
const languages: readonly Trained[] = [
  trainedOn({ ...en, models: { emotion } }, shape, english, [
    ...calm,
    ...data.readNeed().map((line) => row(line, texted(line.text), 'en', TEXTED_WEIGHT)),
    ...[...firstOf('train'), ...inPassingOf('train')].flatMap((line) => [
      row(line, line.text, 'en', 1),
      row(line, texted(line.text), 'en', MIDDLE_TEXTED_WEIGHT),
    ]),
    ...middleOf('train').flatMap((line) => [
      row(line, line.text, 'en', MIDDLE_WEIGHT),
      row(line, texted(line.text), 'en', MIDDLE_TEXTED_WEIGHT),
    ]),
  ]),
  trainedOn(
    el,
    greekShape,
    greekRows,
    greek.map((line) => row(line, greeklish(line.text), 'el', LATIN_WEIGHT)),
  ),
]

// --- fitted --------------------------------------------------------------------------------------------------------

const companies = [...new Set(gold.filter(({ split }) => split === 'train').map(({ company }) => company))]
const fits = new Map(
  languages.map((language) => {
    const base = [...language.single, ...language.besides]
    const own = goldRows(language.code)
    return [
      language.code,
      {
        ...language,
        all: language.fit([...base, ...own]),
        byCompany: new Map(
          companies
            .filter((company) => own.some(({ group }) => group === company))
            .map((left) => [
              left,
              language.fit([...base, ...goldRows(language.code, (company) => company !== left)]),
            ]),
        ),
        withoutGold: language.fit(base),
      },
    ] as const
  }),
)
type Judge = (held: data.LabelledConversation) => Fitted | undefined
const byAll: Judge = ({ language }) => fits.get(language)?.all
const outOfCompany: Judge = ({ language, company }) => fits.get(language)?.byCompany.get(company)
const withoutGold: Judge = ({ language }) => fits.get(language)?.withoutGold

const part = (name: string) => gold.filter(({ split }) => split === name)
const judged = (held: readonly data.LabelledConversation[], by: Judge): readonly Judged[] =>
  held.map((one) => ({ ...one, score: by(one)?.score }))
const onTrain = judged(part('train'), outOfCompany)
const context = fitContext(onTrain)

// --- written -------------------------------------------------------------------------------------------------------

const linesOf = {
  en: [english, firstOf('train'), inPassingOf('train'), middleOf('train')].flat().length,
  el: greek.length,
}
for (const { code, all, shape: its } of fits.values()) {
  const models = fileURLToPath(new URL(`../src/language/${code}/models/`, import.meta.url))
  mkdirSync(models, { recursive: true })
  writeModel(`${models}need.ts`, 'need', its, all.linear, [
    'How much a customer’s message calls for a personal answer. By bench/train-need.ts from corpora/need and the training parts of corpora/in-passing and',
    `corpora/gold, written for this project (their licence is the library’s): ${linesOf[code as 'en' | 'el']} messages and ${goldRows(code).length} turns${code === 'en' ? `, and ${calm.length} turns of\n * MultiDoGO (CDLA-Permissive 1.0) taken for calm` : ', the messages in Latin letters besides'}. Figures: bench/need-model.json.`,
  ])
  const weights: NeedWeights = { ...all.weights, context }
  writeFileSync(
    `${models}need-weights.ts`,
    `/**
 * Written by a script; do not edit.
 *
 * What the evidence of need adds up to. By bench/train-need.ts from corpora/need and the training part of corpora/gold.
 * Figures: bench/need-model.json.
 */
// prettier-ignore
import type { NeedWeights } from '../../types.ts'

// prettier-ignore
export const needWeights: NeedWeights = ${JSON.stringify(weights, null, 2)}
`,
  )
}
console.log(JSON.stringify(context))

// --- figures -------------------------------------------------------------------------------------------------------

const figuresOf = (scored: readonly Scored[]) => ({
  turns: scored.length,
  needy: scored.filter(({ positive }) => positive).length,
  auc: aucOf(scored),
  ...atHalf(scored),
})
const only = (held: readonly Judged[], code: string) => held.filter(({ language }) => language === code)
function ofParts(held: readonly Judged[]) {
  const told = (list: readonly Judged[], with_ = context, ablation = 'everything') =>
    scoredInContext(list, with_, ablation)
  const none = { later: 0, earlier: 0, answers: 0, again: 0 }
  return {
    all: figuresOf(told(held)),
    en: figuresOf(told(only(held, 'en'))),
    el: figuresOf(told(only(held, 'el'))),
    withoutContext: aucOf(told(held, none)),
    englishByAblation: Object.fromEntries(
      [
        'phrases alone',
        'emotion alone',
        'need alone',
        'without emotion',
        'without need',
        'without phrases',
      ].map((ablation) => [ablation, aucOf(told(only(held, 'en'), none, ablation))]),
    ),
  }
}

function singlesOf(linesOf: (part: string) => Parameters<typeof data.exchangesOf>[0]): object {
  return Object.fromEntries(
    ['dev', 'test'].flatMap((part) => {
      const held = judged(data.exchangesOf(linesOf(part)), byAll)
      return held.length === 0 ? [] : [[part, figuresOf(scoredInContext(held, context, 'everything'))]]
    }),
  )
}

function tradesLeftOut({ fit, single, besides, code }: Trained) {
  const trades = [...new Set(single.flatMap((held) => held.trades))]
  const every = [...single, ...besides, ...goldRows(code)]
  const byTrade = trades.map((trade) => {
    const fitted = fit(every.filter((held) => !held.trades.includes(trade)))
    return {
      trade,
      scored: single
        .filter((held) => held.trades.includes(trade))
        .map(({ turn, need }) => ({
          scores: fitted.score(turn),
          positive: need,
          isFirst: firstLines.has(turn),
        })),
    }
  })
  const by = (ablation: string, list = byTrade.flatMap(({ scored }) => scored)): readonly Scored[] =>
    list.map(({ scores, positive }) => ({ score: 1 / (1 + Math.exp(-scores[ablation]!)), positive }))
  const everything = by('everything')
  return {
    auc: Object.fromEntries(
      Object.keys(byTrade[0]!.scored[0]!.scores).map((ablation) => [ablation, aucOf(by(ablation))]),
    ),
    ...(code === 'en' && {
      firstLines: figuresOf(
        by(
          'everything',
          byTrade.flatMap(({ scored }) => scored.filter(({ isFirst }) => isFirst)),
        ),
      ),
    }),
    atHalf: atHalf(everything),
    calibration: calibration(everything),
    roc: rocOf(everything),
    each: Object.fromEntries(byTrade.map(({ trade, scored }) => [trade, aucOf(by('everything', scored))])),
  }
}

const star = data.starTurns(folder)
const onStar = star.map(({ turn }) => {
  const z = fits.get('en')!.all.score(turn)['everything']!
  return { score: 1 / (1 + Math.exp(-z)), positive: false }
})
const figures = {
  data: 'corpora/need and the training part of corpora/gold; turns of MultiDoGO taken for calm at little weight and never scored',
  lines: { ...linesOf, gold: goldRows('en').length + goldRows('el').length, calm: calm.length },
  context,
  gold: {
    trainOutOfCompany: ofParts(onTrain),
    dev: ofParts(judged(part('dev'), byAll)),
    devWithoutGoldTrain: ofParts(judged(part('dev'), withoutGold)),
    test: ofParts(judged(part('test'), byAll)),
    testWithoutGoldTrain: ofParts(judged(part('test'), withoutGold)),
  },
  first: singlesOf(firstOf),
  inPassing: singlesOf(inPassingOf),
  middle: singlesOf(middleOf),
  clean: ofParts(judged(clean, byAll)),
  example: ofParts(judged(example, byAll)),
  star: {
    customerTurns: star.length,
    atHalfByOwnWords: shareAbove(onStar),
    openingAtHalfByOwnWords: shareAbove(onStar.filter((_, i) => star[i]!.opens)),
  },
  tradeLeftOut: { en: tradesLeftOut(languages[0]!), el: tradesLeftOut(languages[1]!) },
}
writeFileSync(new URL('need-model.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`)
console.log(
  JSON.stringify(
    figures,
    (key, value: unknown) => (key === 'roc' || key === 'calibration' ? undefined : value),
    1,
  ),
)
