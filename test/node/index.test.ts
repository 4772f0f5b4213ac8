import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fitTemplates, saveTemplates } from '../../src/index.ts'
import { readTemplatesFile, writeTemplatesFile } from '../../src/node/index.ts'
import { chat, fileIn, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const index = await fitTemplates(['1', '2', '3'].map((id) => chat(id)))

test('an index file gives back the index', async () => {
  const path = join(folder, 'index')
  await writeTemplatesFile(path, index)
  expect([...readFileSync(path)]).toEqual([...saveTemplates(index)])
  expect((await readTemplatesFile(path)).id).toBe(index.id)
})

test('a file that is no index is refused', async () => {
  const foreign = fileIn(folder, 'foreign', 'CANARY-7f3a')
  await expect(readTemplatesFile(foreign)).rejects.toThrow(
    new TypeError(
      `${foreign}: This is not a template index; \`unscripted fit\` makes one, in code saveTemplates`,
    ),
  )
  await expect(readTemplatesFile(fileIn(folder, 'empty', ''))).rejects.toThrow(TypeError)
})

test('an index file that was cut off or damaged is refused', async () => {
  const path = join(folder, 'cut')
  await writeTemplatesFile(path, index)
  truncateSync(path, readFileSync(path).length - 1)
  await expect(readTemplatesFile(path)).rejects.toThrow(/truncated or damaged/)

  const bytes = saveTemplates(index)
  bytes[bytes.length >> 1]! ^= 1
  await expect(readTemplatesFile(fileIn(folder, 'damaged', bytes))).rejects.toThrow(/truncated or damaged/)
})

test('an index file that is not there is the system’s error', async () => {
  await expect(readTemplatesFile(join(folder, 'none'))).rejects.toThrow('ENOENT')
})
