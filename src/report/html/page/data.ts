/// <reference lib="dom" />
/** The page's own data, read from its blocks; the details of an interaction only when somebody asks for them. */
import type { Detail, PageModel } from '../model.ts'

export interface PageData {
  readonly model: PageModel
  /** People as others know them, by id. */
  readonly labelOf: (agent: string) => string
  /** `null` where there is no such interaction. */
  readonly detailAt: (index: number) => Detail | null
}

export function readPage(): PageData {
  const model = blockOf('model') as PageModel
  const people = new Map(model.people)
  // The last block only: who reads on, reads neighbours.
  let held: { readonly block: number; readonly details: readonly Detail[] } | null = null
  return {
    model,
    labelOf: (agent) => people.get(agent) ?? agent,
    detailAt(index) {
      if (!Number.isInteger(index) || index < 0 || index >= model.rows.length) return null
      const block = Math.floor(index / model.blockSize)
      if (held?.block !== block) held = { block, details: blockOf(`details-${block}`) as readonly Detail[] }
      return held.details[index % model.blockSize] ?? null
    },
  }
}

function blockOf(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null') as unknown
}
