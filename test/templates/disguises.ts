/** Disguises of a text, letter by letter, and texts written to be disguised. */

export type Disguise = (letter: string, index: number) => string

/** Applies a disguise to every `step`th letter of the Latin alphabet. */
export function disguised(text: string, disguise: Disguise, step: number): string {
  let index = 0
  return Array.from(text, (char) => {
    if (!/[a-z]/i.test(char)) return char
    index++
    return index % step === 0 ? disguise(char, index) : char
  }).join('')
}

function table(from: string, to: string): Disguise {
  const targets = Array.from(to)
  const map = new Map(Array.from(from, (char, index) => [char, targets[index]!]))
  return (letter) => map.get(letter) ?? map.get(letter.toUpperCase()) ?? letter
}

/** The letter of an alphabet that begins at a code point. */
function alphabet(first: number): Disguise {
  return (letter) => String.fromCodePoint(first + letter.toLowerCase().charCodeAt(0) - 97)
}

/** Letter and mark. */
function followedBy(...marks: readonly string[]): Disguise {
  return (letter, index) => letter + marks[index % marks.length]!
}

const cyrillic = table('aeopcyxsijkhmtbABEKMHOPCTXSIJYdqwlnurg', 'аеорсухѕіјкһмтьАВЕКМНОРСТХЅІЈУԁԛԝӏпигԍ')
const greek = table('aopvuniktyxwecjABEZHIKMNOPTYX', 'αορνυηικτγχωεϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧ')
const smallCapitals = table('abcdefghijklmnopqrstuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ')
const mathematical = alphabet(0x1d41a)
const manyMarks = Array.from({ length: 16 }, (_, index) =>
  [0, 1, 2, 3, 4, 5].map((mark) => String.fromCharCode(0x300 + ((index * 31 + mark * 17) % 0x70))).join(''),
)

export const disguises: Readonly<Record<string, Disguise>> = {
  Cyrillic: cyrillic,
  Greek: greek,
  Armenian: table('ounhgqOUSL', 'օսոհցզՕՍՏԼ'),
  Cherokee: table('ABCDEGHIJKLMPRSTVWYZ', 'ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᎩᏃ'),
  Lisu: table('BPDTGKJCZFMNLSRVHWXYAEIOU', 'ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ'),
  'several scripts': (letter, index) =>
    [cyrillic, greek, smallCapitals, mathematical][index % 4]!(letter, index),
  'small capitals': smallCapitals,
  superscripts: table('abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
  'mathematical bold': mathematical,
  'mathematical Fraktur': alphabet(0x1d586),
  'mathematical monospace': alphabet(0x1d68a),
  'full width': alphabet(0xff41),
  circles: alphabet(0x24d0),
  'dark circles': alphabet(0x1f150),
  squares: alphabet(0x1f130),
  brackets: alphabet(0x249c),
  'regional letters': alphabet(0x1f1e6),
  capitals: (letter) => letter.toUpperCase(),
  accents: (letter, index) => (letter + '\u0301\u0300\u0308\u0323'.charAt(index % 4)).normalize(),
  'accents apart': followedBy('\u0301', '\u0300', '\u0308'),
  'many marks': followedBy(...manyMarks),
  'zero-width spaces': followedBy('\u200b'),
  'zero-width joiners': followedBy('\u200d', '\u200c', '\u2060'),
  'soft hyphens': followedBy('\u00ad'),
  'direction marks': followedBy('\u200f', '\u202e', '\u2066'),
  'invisible tags': followedBy('\u{e0061}'),
}

/** Canned texts, beside those of the example corpus. */
export const cannedTexts: readonly string[] = [
  'Thank you for your patience while we investigate the delay; a colleague from our logistics team will be in touch.',
  'We have escalated your complaint to the relevant department and you will hear back within two working days.',
  'For security reasons we cannot discuss account details over chat, so please verify your identity first.',
  'Unfortunately the voucher you tried to use has expired and cannot be reissued under our current terms.',
  'Your replacement has been dispatched and the tracking link becomes active once the courier scans the box.',
  'To reset your password, open the settings page, choose security, and follow the instructions we just mailed.',
  'We value your feedback and have forwarded your comments to the quality team for further review.',
  'Please note that refunds to prepaid cards may take a little longer, depending on the issuing bank.',
  'Because the item was bought from a marketplace seller, its warranty is handled by that seller directly.',
  'If the problem persists after restarting the router, kindly reply to this message with a photo of the lights.',
]
