import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Interaction } from '../../src/index.ts'

/** A folder of its own for the test file, gone when the tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unscripted-test-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Writes a file and gives its path. */
export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Makes a folder of its own in the folder, with these files, and gives its path. */
export function folderIn(parent: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(parent, 'folder-'))
  for (const [name, content] of Object.entries(files)) fileIn(folder, name, content)
  return folder
}

export async function collect<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const out: T[] = []
  for await (const item of items) out.push(item)
  return out
}

/** A short chat; the agent says `reply` and nothing else. */
export function chat(id: string, reply = 'Let me look into it.', agent = 'a'): Interaction {
  return {
    id,
    channel: 'chat',
    language: 'en',
    participants: [
      { id: 'c', role: 'customer' },
      { id: agent, role: 'agent' },
    ],
    turns: [
      { id: 't0', participantId: 'c', text: 'Hi, where is my parcel?' },
      { id: 't1', participantId: agent, text: reply },
    ],
  }
}

/** Values as JSON Lines. */
export function jsonl(...values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}
