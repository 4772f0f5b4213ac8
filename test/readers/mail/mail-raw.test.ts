/** Nine hundred real mails of twenty years ago, kept beside the repository; where they are not, this says so and is skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createMailThreads } from '../../../src/readers/index.ts'
import { interactions, readAll, type Stream } from '../support.ts'

const folder = new URL('../../../../shared/data/mail-raw/data/', import.meta.url)
const isHere = existsSync(folder)
const title = isHere ? 'of real mail' : 'of real mail (skipped: no ../shared/data/mail-raw)'

test.skipIf(!isHere)(`every file ${title} is known for mail and becomes a turn, in its thread`, async () => {
  const threads = createMailThreads()
  const told: Stream = []
  let files = 0
  for (const group of readdirSync(folder).sort())
    for (const file of readdirSync(new URL(`${group}/`, folder)).sort()) {
      files++
      const chunks = [readFileSync(new URL(`${group}/${file}`, folder))]
      told.push(...(await readAll({ name: file, chunks }, { threads, agentDomains: ['shop.example'] })))
    }
  const found = interactions([...threads.finish({})])
  expect(files).toBe(900)
  expect(told.filter((record) => !('level' in record) || record.level === 'error')).toEqual([])
  expect(found.reduce((sum, { turns }) => sum + turns.length, 0)).toBe(900)
  expect(found.filter(({ turns }) => turns.length > 1).length).toBeGreaterThanOrEqual(50)
  expect(found.flatMap(({ turns }) => turns).filter(({ text }) => text.trim() === '')).toEqual([])
})
