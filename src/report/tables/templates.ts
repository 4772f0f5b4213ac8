/** The table of templates: what is being copy-pasted. It holds the agents' own words, slots left out. */
import type { Template } from '../../templates/list.ts'
import { joined, type Table } from './types.ts'

/** What a row of the table of templates is made of. */
export interface TemplateRow {
  readonly template: Template
  /** Id of the supplied macro it comes from; `null` for a shadow template or without macros. */
  readonly macro: string | null
}

export const templatesTable: Table<TemplateRow> = {
  id: 'templates',
  row: 'One template of the index a row, the most used first.',
  columns: [
    {
      name: 'template_id',
      type: 'text',
      meaning: 'As in `templates` of the table of turns.',
      of: ({ template }) => template.id,
    },
    {
      name: 'text',
      type: 'text',
      meaning: 'As most uses have it, changing parts as {…}.',
      of: ({ template }) => template.text,
    },
    {
      name: 'slots',
      type: 'integer',
      unit: 'slots',
      meaning: 'Parts that change from use to use.',
      of: ({ template }) => template.slots,
    },
    {
      name: 'words',
      type: 'integer',
      unit: 'words',
      meaning: 'Words that do not.',
      of: ({ template }) => template.words,
    },
    {
      name: 'interactions',
      type: 'integer',
      unit: 'interactions',
      meaning: 'Interactions that hold it.',
      of: ({ template }) => template.interactions,
    },
    {
      name: 'uses',
      type: 'integer',
      unit: 'uses',
      meaning: 'How often it was used.',
      of: ({ template }) => template.uses,
    },
    {
      name: 'agents',
      type: 'text',
      unit: 'ids, a bar between',
      meaning: 'Who used it.',
      of: ({ template }) => joined(template.agents),
    },
    {
      name: 'spread',
      type: 'text',
      meaning: 'one agent’s own, a team’s, or everyone’s.',
      of: ({ template }) => template.spread,
    },
    {
      name: 'first_seen',
      type: 'time',
      meaning: 'First use with a time.',
      of: ({ template }) => template.firstSeen,
    },
    {
      name: 'last_seen',
      type: 'time',
      meaning: 'Last use with a time.',
      of: ({ template }) => template.lastSeen,
    },
    {
      name: 'examples',
      type: 'text',
      unit: 'ids, a bar between',
      meaning: 'Up to three interactions that hold it.',
      of: ({ template }) => joined(template.examples),
    },
    {
      name: 'macro',
      type: 'text',
      meaning:
        'The supplied macro it comes from; empty for a shadow template, or where no macros were supplied.',
      of: ({ macro }) => macro,
    },
  ],
}
