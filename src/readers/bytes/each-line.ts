/**
 * The lines of a text held whole, without their endings, one at a time: a long file need not be held twice.
 *
 * Returns are looked for before the loop is entered, not by a constant asked in it: the engine takes the search for pure
 * and moves it to where it is asked, so that each line costs a search of the whole text.
 */
export function eachLine(text: string, take: (line: string) => void): void {
  if (text.includes('\r'))
    eachFeed(text, (line) => {
      eachReturn(line, take)
    })
  else eachFeed(text, take)
}

function eachFeed(text: string, take: (line: string) => void): void {
  let from = 0
  while (from < text.length) {
    let end = text.indexOf('\n', from)
    if (end < 0) end = text.length
    const line = text.slice(from, end)
    from = end + 1
    take(line)
  }
}

/** Old Macintosh files end their lines with the return alone. */
function eachReturn(line: string, take: (line: string) => void): void {
  const bare = line.endsWith('\r') ? line.slice(0, -1) : line
  if (bare.includes('\r')) for (const part of bare.split('\r')) take(part)
  else take(bare)
}
