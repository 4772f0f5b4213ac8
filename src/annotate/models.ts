/** The models of a language, made ready: compiled once for an analyzer, shared by every interaction. */
import type { LanguagePack, ModelName } from '../language/index.ts'
import { linearModel, type LinearModel } from '../similarity/linear-model.ts'
import { featurizer, type Featurizer } from '../text/features.ts'

export interface ReadyModel {
  readonly features: Featurizer
  readonly linear: LinearModel
}

export type Models = Readonly<Partial<Record<ModelName, ReadyModel>>>

/** Those that are asked one by one; the models of need speak together, in `need-model`. */
const SINGLE: ReadonlySet<string> = new Set<ModelName>(['empathy', 'effort', 'discourtesy', 'politeness'])

export function readyModels({ models = {} }: Pick<LanguagePack, 'models'>): Models {
  return Object.fromEntries(
    Object.entries(models).flatMap(([name, { features, linear }]) =>
      SINGLE.has(name) ? [[name, { features: featurizer(features), linear: linearModel(linear) }]] : [],
    ),
  )
}
