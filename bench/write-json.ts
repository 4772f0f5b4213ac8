/** Results as files of the repository: laid out as everything else in it. */
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

export async function writeJson(path: string, value: unknown): Promise<void> {
  const config = await resolveConfig(path, { config: '.config/prettier.json' })
  writeFileSync(path, await format(JSON.stringify(value, null, 2), { ...config, parser: 'json' }))
}
