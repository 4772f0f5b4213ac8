/** The published JSON Schemas are made from the zod schemas. `vitest --update` writes them anew. */
import { existsSync, readFileSync } from 'node:fs'
import { format } from 'prettier'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { interactionSchema } from '../../src/model/interaction.ts'
import { reportSchema } from '../../src/model/report.ts'

const schemas = {
  // What others write: fields it does not know are set aside by the reader, not refused.
  interaction: { schema: interactionSchema, io: 'input' },
  // What this library writes: nothing but what is listed.
  report: { schema: reportSchema, io: 'output' },
} as const

const style = JSON.parse(
  readFileSync(new URL('../../.config/prettier.json', import.meta.url), 'utf8'),
) as Record<string, unknown>

for (const [name, { schema, io }] of Object.entries(schemas)) {
  const path = `../../src/model/schema/${name}.json`

  test(`${name}.json is what the schema in the code says`, async () => {
    const generated = {
      $id: `unscripted/schema/${name}.json`,
      ...z.toJSONSchema(schema, { target: 'draft-2020-12', io }),
    }
    const file = await format(JSON.stringify(generated), { ...style, parser: 'json' })
    if (process.env['CI'] !== undefined) expect(existsSync(new URL(path, import.meta.url))).toBe(true)
    await expect(file).toMatchFileSnapshot(path)
  })
}
