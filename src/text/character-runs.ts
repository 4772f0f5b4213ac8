/**
 * A long column of small numbers as text: runs of one value (`=`), or of values that rise by one (`+`), each as its length and its first
 * value in base 36.
 */

export function packed(column: ArrayLike<number>): string {
  const runs: string[] = []
  for (let at = 0; at < column.length;) {
    const level = runEnd(column, at, 0)
    const rising = runEnd(column, at, 1)
    const end = Math.max(level, rising)
    runs.push(`${rising > level ? '+' : '='}${(end - at).toString(36)}.${column[at]!.toString(36)}`)
    at = end
  }
  return runs.join(' ')
}

/** What `packed` was given, into `column`, which is as long. */
export function unpacked<Column extends Uint8Array | Uint16Array>(text: string, column: Column): Column {
  let at = 0
  for (const run of text.split(' ')) {
    const dot = run.indexOf('.')
    const step = run.startsWith('+') ? 1 : 0
    const end = at + Number.parseInt(run.slice(1, dot), 36)
    for (let value = Number.parseInt(run.slice(dot + 1), 36); at < end; value += step) column[at++] = value
  }
  return column
}

function runEnd(column: ArrayLike<number>, first: number, step: 0 | 1): number {
  let end = first + 1
  while (end < column.length && column[end] === column[end - 1]! + step) end++
  return end
}
