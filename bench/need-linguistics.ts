/**
 * Does wink-nlp tell more of need than the rules and models do? Its sentiment and its count of negated words are given to the
 * weights as further evidence; scenarios of `corpora/need` are held out in turn. Run: `npx tsx bench/need-linguistics.ts`.
 */
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import { compileNeedModel } from '../src/annotate/need/need-model.ts'
import { en } from '../src/language/en/index.ts'
import { asTurn, readNeed, turnFeatures } from './need-data.ts'
import { aucOf, atHalf } from './need-figures.ts'
import { signedFit } from './signed-fit.ts'
import { crossScores, partOf } from './train-linear.ts'

const PARTS = 5
const lines = readNeed()
const turns = lines.map(({ text }) => asTurn(text))
const own = crossScores(
  lines.map(({ need, scenario }, i) => ({
    features: turnFeatures(turns[i]!),
    targets: [need],
    group: scenario,
  })),
  { classes: ['need'], l2: 0.2, minCount: 2, keep: 10_000, iterations: 60, folds: PARTS },
)[0]!

const compiled = compileNeedModel(en)!
const place = compiled.names.indexOf('need need')
const ours = turns.map((turn, i) =>
  compiled.evidence(turn, []).map((value, at) => (at === place ? own[i]! : value)),
)

/* eslint-disable @typescript-eslint/unbound-method -- wink's own way to name what is asked for */
const started = process.cpuUsage()
const nlp = winkNLP(model, ['sbd', 'negation', 'sentiment'])
const theirs = lines.map(({ text }) => {
  const doc = nlp.readDoc(text)
  const negated = (doc.tokens().out(nlp.its.negationFlag) as readonly boolean[]).filter(Boolean).length
  return [-(doc.out(nlp.its.sentiment) as unknown as number), Math.min(negated, 6) / 3]
})
const spent = process.cpuUsage(started)
/* eslint-enable @typescript-eslint/unbound-method */

function heldOut(evidence: readonly (readonly number[])[]) {
  const scored = lines.map(({ need }) => ({ score: 0, positive: need }))
  for (let part = 0; part < PARTS; part++) {
    const isHeld = (i: number): boolean => partOf(lines[i]!.scenario, PARTS) === part
    const rows = evidence.flatMap((features, i) =>
      isHeld(i) ? [] : [{ features, positive: lines[i]!.need, weight: lines[i]!.need ? 1 : 1.5 }],
    )
    const { weights, bias } = signedFit(
      rows,
      evidence[0]!.map(() => 0),
      3,
    )
    for (const [i, features] of evidence.entries())
      if (isHeld(i)) {
        const z = features.reduce((sum, value, at) => sum + value * weights[at]!, bias)
        scored[i]!.score = 1 / (1 + Math.exp(-z))
      }
  }
  return { auc: aucOf(scored), ...atHalf(scored) }
}

console.log(
  JSON.stringify(
    {
      messages: lines.length,
      ours: heldOut(ours),
      withWink: heldOut(ours.map((row, i) => [...row, ...theirs[i]!])),
      winkAlone: heldOut(theirs),
      winkMicrosecondsPerMessage: Math.round((spent.user + spent.system) / lines.length),
    },
    null,
    2,
  ),
)
