/** Labelled corpora in forms of their own. */
export { abcdCorpus, type AbcdRecord } from './abcd.ts'
export { convokitCorpus, type ConvokitMeta } from './convokit.ts'
export { parseLabelMap, type LabelMap } from './label-map.ts'

/** The forms a labelled corpus may come in; `canonical` is `interactions.jsonl` beside `labels.jsonl`. */
export const labelForms = ['canonical', 'abcd', 'convokit'] as const
/** One of these forms: what `--labels-from` takes. */
export type LabelForm = (typeof labelForms)[number]
