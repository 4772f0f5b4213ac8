import { resolve } from 'node:path'

/**
 * What stands for each file in the ids of what is in it and has none: its name, and of files of one name as many of the
 * folders above it as tell them apart (`a/chat.txt`, `b/chat.txt`). Folders are those the file lies in, however it was
 * named and wherever the command was run. Two names of one file are one label.
 */
export function labelsOf(names: readonly string[]): readonly string[] {
  const labels = new Map<string, string>()
  const paths = new Map(names.map((name) => [name, resolve(name).split(/[\\/]/)]))
  let open = [...paths]
  for (let parts = 1; open.length > 0; parts++) {
    const byLabel = new Map<string, [string, string[]][]>()
    for (const entry of open) {
      const label = entry[1].slice(-parts).join('/')
      const same = byLabel.get(label)
      if (same === undefined) byLabel.set(label, [entry])
      else same.push(entry)
    }
    open = []
    for (const [label, entries] of byLabel) {
      const isOne = new Set(entries.map(([, path]) => path.join('/'))).size === 1
      if (isOne) for (const [name] of entries) labels.set(name, label)
      else open.push(...entries)
    }
  }
  return names.map((name) => labels.get(name)!)
}
