/**
 * Trains the model `emotion` of the English pack on GoEmotions and measures it. Writes `src/language/en/models/emotion.ts` and the
 * figures, with the curve, to `bench/emotion-model.json`. Run: `npx tsx bench/train-emotion.ts ../shared/data`; with `--figures`
 * the committed model is measured and nothing trained, with `--kinds` a model of each kind is trained and measured besides.
 *
 * The 28 labels are mapped to distress, anger, disappointment, worry, confusion, gratitude and neutral. Shipped is what need is told
 * by: negative against the rest; the other kinds added nothing to it. Features are chosen beside gratitude, which is then left out: need gave
 * it a weight of .005. The penalty and the features were chosen on
 * the development part, by thirteen trials within .83–.87, so its figures flatter by little.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { emotion as committed } from '../src/language/en/models/emotion.ts'
import { linearModel, type LinearModelData } from '../src/similarity/linear-model.ts'
import { kinds, negative, readEmotions, shape } from './need-data.ts'
import { aucOf, calibration, rocOf, type Scored } from './need-figures.ts'
import { featuresOf, onlyClass, trainLinear, writeModel, type Example } from './train-linear.ts'

type Classes = Readonly<Record<string, readonly string[]>>

const given = process.argv[2]
if (given === undefined) throw new Error('Name the folder that holds goemotions-train/ and goemotions-dev/')
const data = given
const features = featuresOf(shape)

function examplesOf(name: string, classes: Classes): readonly Example[] {
  return readEmotions(data, name).map(({ text, emotions }, index) => ({
    features: features(text),
    targets: Object.values(classes).map((held) => emotions.some((emotion) => held.includes(emotion))),
    group: String(index),
  }))
}

function train(classes: Classes): LinearModelData {
  const options = { l2: 0.3, minCount: 2, keep: 12_000, iterations: 100, folds: 2 }
  return trainLinear(examplesOf('goemotions-train', classes), { classes: Object.keys(classes), ...options })
}

/** Development texts, scored: one list a class. */
function scored(linear: LinearModelData, classes: Classes): readonly (readonly Scored[])[] {
  const model = linearModel(linear)
  const held = examplesOf('goemotions-dev', classes).map((example) => ({
    scores: model.scores(example.features),
    targets: example.targets,
  }))
  return model.classes.map((_, c) =>
    held.map(({ scores, targets }) => ({
      score: model.probability(scores[c]!, c),
      positive: targets[c]!,
    })),
  )
}

const isTraining = !process.argv.includes('--figures')
const shipped = isTraining
  ? onlyClass(train({ negative, gratitude: kinds['gratitude']! }), 'negative')
  : committed.linear
const [bad] = scored(shipped, { negative })
const broad = { negative: [...negative, ...kinds['confusion']!] }
const broadly = examplesOf('goemotions-dev', broad).map(({ targets }, i) => ({
  score: bad![i]!.score,
  positive: targets[0]!,
}))
const figures = {
  data: 'GoEmotions: trained on the training part, figures of the development part',
  negative: {
    auc: aucOf(bad!),
    aucWithConfusion: aucOf(broadly),
    roc: rocOf(bad!),
    calibration: calibration(bad!),
  },
}
writeFileSync(new URL('emotion-model.json', import.meta.url), `${JSON.stringify(figures)}\n`)
if (isTraining)
  writeModel(
    fileURLToPath(new URL('../src/language/en/models/emotion.ts', import.meta.url)),
    'emotion',
    shape,
    shipped,
    [
      'How negative a text is. By bench/train-emotion.ts from GoEmotions (Demszky et al. 2020; Apache-2.0),',
      `training part, 43,410 comments. Development part: AUC ${aucOf(bad!)}.`,
    ],
  )
if (process.argv.includes('--kinds'))
  for (const [c, list] of scored(train(kinds), kinds).entries())
    console.log(`${Object.keys(kinds)[c]!}: AUC ${aucOf(list)}`)
