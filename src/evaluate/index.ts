/** Accuracy against labelled corpora. */
export { evaluate, type EvaluatedHalf, type EvaluateOptions, type Evaluation } from './evaluate.ts'
export { formatEvaluation } from './format.ts'
export { labelNames, parseLabel, type Corpus, type Label, type LabelName } from './corpus.ts'
export { splits, type HalfName, type Split } from './halves.ts'
export type { Measure } from './measures.ts'
export * as metrics from './metrics/index.ts'
