/** Mails made to hurt: each takes a size in characters. */
const head =
  'From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Mon, 3 Feb 2025 10:02:13 +0100\nMessage-ID: <1@b>\n'

const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length))
const plain = (unit: string) => (size: number) => `${head}\nx\n${fill(unit, size)}`
const html = (unit: string) => (size: number) => `${head}Content-Type: text/html\n\n${fill(unit, size)}`
const headers = (line: string, unit: string) => (size: number) =>
  `${head}${line}${fill(unit, Math.min(size, 400_000))}\n\nx`
const body = (type: string, unit: string) => (size: number) => `${head}${type}\n\n${fill(unit, size)}`

export const hostileMails: Readonly<Record<string, (size: number) => string>> = {
  newlines: plain('\n'),
  'carriage returns': plain('\r'),
  'quote marks': plain('>'),
  'quoted lines': plain('>\n'),
  'quoted and not': plain('> a\nb\n'),
  attributions: plain('On 1 2 3 wrote\n'),
  'whole attributions': plain('> x\nOn 1 Jan 2020 a@b.co wrote:\n'),
  'header lines': plain('From: a\n'),
  'header blocks': plain('From: a\nSent: b\n\n'),
  'forwards almost': plain('forwarded by\n'),
  dashes: plain('--\n'),
  'signature marks': plain('-- \n'),
  'signatures and quotes': (size) => `${head}\nx\n-- \n${fill('c\n> d\n', size)}`,
  separators: plain('____________________\n'),
  phones: plain('Sent from my X\n\n'),
  notices: plain('confidential intended for\n\n'),
  'notices below': (size) => `${head}\nx\n-- \n${fill('confidential\n\nname\n', size)}`,
  regards: plain('Regards,\n'),
  'one word': plain('a'),
  spaces: plain(' '),
  parts: body('Content-Type: multipart/mixed; boundary=b', '--b\n\nx\n'),
  'almost parts': body('Content-Type: multipart/mixed; boundary=b', '--\n'),
  nested: (size) =>
    `${head}Content-Type: multipart/mixed; boundary=b0\n\n${Array.from({ length: size / 60 }, (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`).join('')}`,
  'mails in mails': (size) => fill(`${head}Content-Type: message/rfc822\n\n`, size),
  'many headers': headers('', 'A:\n'),
  'long header': headers('X: ', 'a'),
  'folded header': headers('X:', ' a\n'),
  addresses: headers('Cc: ', 'a@b.co,'),
  quotes: headers('Cc: ', '"'),
  brackets: headers('Cc: ', '('),
  angles: headers('Cc: ', '<'),
  groups: headers('Cc: ', 'a:;'),
  'encoded words': headers('Cc: ', '=?utf-8?q?a?= '),
  'half encoded words': headers('Cc: ', '=?'),
  references: headers('References: ', '<a> '),
  'half references': headers('References: ', '<'),
  parameters: headers('Content-Type: text/plain; ', 'a=b;'),
  'open parameter': headers('Content-Type: text/plain; x="', '\\'),
  'date comments': (size) => head.replace('Mon', fill('(', Math.min(size, 400_000))),
  prefixes: (size) => head.replace('x\n', `${fill('Re: ', Math.min(size, 400_000))}\n`),
  flowed: body('Content-Type: text/plain; format=flowed', 'a \n'),
  'base 64': body('Content-Transfer-Encoding: base64', 'QUFB\n'),
  'quoted-printable': body('Content-Transfer-Encoding: quoted-printable', '=\n'),
  'nested blocks': html('<div>'),
  'nested quotations': html('<blockquote type="cite">a'),
  'line breaks': html('<br>'),
  'open tags': html('<'),
  'open quotes': html('<a"><a">'),
  comments: html('<!--'),
  ampersands: html('&'),
  styles: html('<p style="display:">'),
}
