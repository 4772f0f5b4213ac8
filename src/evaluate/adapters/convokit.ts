/**
 * Labels out of the metadata of a ConvoKit corpus, by a map that says which field means what. The fields differ from corpus to
 * corpus, and none is a label of ours by nature: what the map does not name is left out.
 */
import { turnId, type Interaction } from '../../model/interaction.ts'
import type { Corpus, Label } from '../corpus.ts'
import {
  asPart,
  checkedLabel,
  labelledRoles,
  mappedValue,
  type LabelMap,
  type MappedField,
} from './label-map.ts'

type Meta = ReadonlyMap<string, unknown>

export interface ConvokitMeta {
  /** Metadata by the id of the utterance, and of the conversation. */
  readonly utterances: ReadonlyMap<string, Meta>
  readonly conversations: ReadonlyMap<string, Meta>
}

export interface Adapted extends Corpus {
  /** Values the map names that say nothing here: none of its values, or on the turn of another role. */
  readonly unused: number
}

export function convokitCorpus(
  interactions: readonly Interaction[],
  { utterances, conversations }: ConvokitMeta,
  { fields }: LabelMap,
): Adapted {
  const labels: Label[] = []
  let unused = 0
  const keep = (label: Label | null): void => {
    if (label === null) unused++
    else labels.push(label)
  }
  const adapted = interactions.map((interaction) => {
    const about = conversations.get(interaction.id)
    for (const field of fields)
      if ('label' in field)
        for (const { meta, ...place } of placesOf(field, interaction, utterances, about)) {
          const given = meta.get(field.field)
          if (given !== undefined && given !== null) keep(labelOf(field, interaction, place, given))
        }
    return about === undefined ? interaction : withMeta(interaction, about, fields)
  })
  return { interactions: adapted, labels, unused }
}

interface Place {
  readonly turnId?: string
  readonly role?: string
}

function placesOf(
  { on }: MappedField,
  { participants, turns }: Interaction,
  utterances: ReadonlyMap<string, Meta>,
  about: Meta | undefined,
): readonly (Place & { readonly meta: Meta })[] {
  if (on === 'conversation') return about === undefined ? [] : [{ meta: about }]
  const roles = new Map(participants.map(({ id, role }) => [id, role]))
  return turns.flatMap((turn, index) => {
    const id = turnId(turn, index)
    const meta = utterances.get(id)
    const role = roles.get(turn.participantId)
    return meta === undefined || role === undefined ? [] : [{ turnId: id, role, meta }]
  })
}

function labelOf(
  field: MappedField & { readonly label: Label['label'] },
  { id: interactionId }: Interaction,
  { turnId: id, role }: Place,
  given: unknown,
): Label | null {
  const { label } = field
  const wanted = labelledRoles[label]
  const value = mappedValue(field, given)
  if (value === undefined || (role !== undefined && wanted !== undefined && role !== wanted)) return null
  return checkedLabel({ interactionId, ...(id !== undefined && { turnId: id }), label }, value)
}

/** Ratings and the part, which belong to the interaction itself. */
function withMeta(interaction: Interaction, about: Meta, fields: readonly MappedField[]): Interaction {
  let { ratings, metadata } = interaction
  for (const field of fields) {
    const value = mappedValue(field, about.get(field.field))
    if ('rating' in field && typeof value === 'number' && value >= 0)
      ratings = { ...ratings, [field.rating]: value, [`${field.rating}Max`]: field.max }
    const split = 'split' in field ? asPart(value) : undefined
    if (split !== undefined) metadata = { ...metadata, split }
  }
  return { ...interaction, ...(ratings && { ratings }), ...(metadata && { metadata }) }
}
