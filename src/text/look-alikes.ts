/**
 * Letters that look like a Latin letter, after the Unicode confusables data (UTS 39) and what homoglyph tools offer.
 *
 * Two tables, because genuine text must not suffer. `lookAlikes` holds everywhere, so within one script no two of its
 * letters may become the same Latin letter. `shapes` holds only inside a word that mixes scripts, which nobody writes by
 * accident: there a letter is what it looks like, as small letter and as capital.
 */

/** Small letters, and what each looks like in small or in capital form. Within a script no letter is given twice. */
export const lookAlikes: Readonly<Record<string, string>> = {
  ...pairs('авекмнорстухіјѕԁԛԝӏ', 'abekmhopctyxijsdqwl'), // Cyrillic
  // Tatar and Kazakh write both `н` and `һ`. They meet here, because both are what a disguise uses.
  ...pairs('һ', 'h'),
  ...pairs('αβεζηικμνορτυχϲϳ', 'abezhikmnoptyxcj'), // Greek
  ...pairs('օսոհցզ', 'ounhgq'), // Armenian
  ...pairs('ꭺᏼꮯꭰꭼꮐꮋꭵꭻꮶꮮꮇꮲꭱꮪꭲꮩꮃꭹꮓ', 'abcdeghijklmprstvwyz'), // Cherokee
  ...pairs('ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'bpdtgkjczfmnlsrvhwxyaeiou'), // Lisu
  ...pairs('ⲏⲓⲕⲙⲛⲟⲣⲥⲧⲩⲭ', 'hikmnopctyx'), // Coptic
  ...pairs('ıɩɪȷɑɡɢ', 'iiijagg'), // phonetic
  ...pairs('ᴀʙᴄᴅᴇꜰʜᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefhjklmnopqrstuvwyz'), // small capitals
}

/** What a letter of Greek, Cyrillic or Armenian looks like where the form at hand decides. */
const shapeTable: Readonly<Record<string, string>> = {
  ...pairs('αβγεηικμνοπρςστυχωϲϳϱϵ', 'abyenikuvonpsotuxwcjpe'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'),
  ...pairs('авгґеиікмнопрстухшьѕјԁԍԛԝһӏѵѡєүғқңҳҽяїйё', 'abrreuikmhonpctyxwbsjdgqwhlvweyfkhxeriue'),
  ...pairs('АВГҐЕИІКМНОПРСТУХШЬЅЈԀԌԚԜҺӀѴѠЄҮҒҚҢҲҼЯЇЙЁ', 'abrrenikmhonpctyxwbsjdgqwhlvweyfkhxerine'),
  ...pairs('օսոհցզռղյաքև', 'ounhgqnnjwpu'),
  ...pairs('ՕՍՏԼ', 'ousl'),
}

/** The Latin letter a unit looks like by its shape, or 0. */
export const shapes: ReadonlyMap<number, number> = new Map(
  Object.entries(shapeTable).map(([char, letter]) => [char.charCodeAt(0), letter.charCodeAt(0)]),
)

/** Blocks of letters, as UTF-16 units, half-open; what lies in none of them mixes with anything. */
const blocks: readonly (readonly [first: number, end: number, script: number])[] = [
  [0x0041, 0x005b, 1], // Latin
  [0x0061, 0x007b, 1],
  [0x00c0, 0x02b0, 1],
  [0x0370, 0x0400, 2], // Greek
  [0x0400, 0x0500, 3], // Cyrillic
  // What few languages write, and no disguise does without, is told from the rest.
  [0x0500, 0x0530, 4],
  [0x0530, 0x0590, 5], // Armenian
  [0x13a0, 0x1400, 6], // Cherokee
  [0x1d00, 0x1dc0, 1],
  [0x1e00, 0x1f00, 1],
  [0x1f00, 0x2000, 2],
  [0x2070, 0x20a0, 1],
  [0x2100, 0x2150, 1],
  [0x249c, 0x24ea, 1],
  [0x2c80, 0x2d00, 7], // Coptic
  [0xa4d0, 0xa500, 8], // Lisu
  [0xa720, 0xa800, 1],
  [0xab70, 0xabc0, 6],
  [0xd835, 0xd836, 1], // the first half of mathematical letters
  [0xff21, 0xff5b, 1],
]

/** A number for the script of a letter, of those that are confused; 0 for all others. */
export function scriptOf(unit: number): number {
  // Nearly every letter asked about is Latin, Greek or Cyrillic: the list is short.
  for (const [first, end, script] of blocks) if (unit < end) return unit >= first ? script : 0
  return 0
}

/** Letters in circles and squares, and regional indicators: blocks of the alphabet without a plain form in Unicode. */
const alphabets: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6]

/** The letter that an enclosed letter above the BMP holds, or 0. */
export function enclosedLetter(codePoint: number): number {
  const first = alphabets.find((start) => codePoint >= start && codePoint < start + 26)
  return first === undefined ? 0 : codePoint - first + 0x61
}

export function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (char, index) => [char, to.charAt(index)]))
}
