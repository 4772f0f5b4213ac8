/** Labelled corpora in forms of their own. */
export { abcdCorpus, type AbcdRecord } from './abcd.ts'
export { convokitCorpus, type ConvokitMeta } from './convokit.ts'
export { parseLabelMap, type LabelMap } from './label-map.ts'

export const labelForms = ['canonical', 'abcd', 'convokit'] as const
export type LabelForm = (typeof labelForms)[number]
