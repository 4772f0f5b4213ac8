/**
 * Outputs are inert: no cell of a CSV is run as a formula, nothing of the input steers a terminal, and no page runs what it shows.
 * What is judged is what the library offers at the time: see the figures for what was there.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createAnalyzer, fitTemplates, macrosOf, type Interaction } from '../../src/index.ts'
import { inspectInput } from '../../src/node/index.ts'
import * as library from '../../src/report/index.ts'
import {
  csvTable,
  inspectionText,
  summarize,
  templateCsv,
  templateTable,
  textTable,
} from '../../src/report/index.ts'
import { problemLine } from '../../src/cli/problems.ts'
import { hasChromium, launchChromium } from './chromium.ts'
import { finish, say } from './promise.ts'

const hits: string[] = []
const covered: string[] = []
const absent: string[] = []
const hit = (place: string, vector: string): void => {
  hits.push(`${place}: ${JSON.stringify(vector).slice(0, 80)}`)
}

/** What a spreadsheet may skip before it looks whether a cell is a formula. */
const leads = [
  '',
  ' ',
  '  ',
  '\u00A0',
  '\uFEFF',
  '\u200B',
  '\u3000',
  '\u2003',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '\u00AD',
  '\u2060',
  '\u202E',
  '"',
  '\u000B',
]
const bodies = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '=HYPERLINK("https://example.invalid","x")',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  "=cmd|' /C calc'!A0",
  '%0A=1',
  ';=1',
  ',=1',
  '|=1',
]
const formulas = leads.flatMap((lead) =>
  bodies.flatMap((body) => [lead + body, `a\n${body}`, `a,${body}`, `a;${body}`, `"${body}`]),
)

/** What steers a terminal, or shows a text in another order than it has. */
const steering = [
  '\u001B[2J',
  '\u001B]0;title\u0007',
  '\u009B31m',
  '\u0007',
  '\b\b\b',
  '\rover',
  'a\nb',
  '\u0000',
  '\u007F',
  '\u202Eabc',
  '\u2066abc',
  '\u2028',
  '\u2029',
  '\u0085',
]
const STEERS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

/** Tries to leave the text it stands in. */
const markup = [
  '</script><script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '"><svg onload=window.hit=1>',
  "' onfocus='window.hit=1' autofocus='",
  '<!--<script>',
  ']]><iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  'javascript:window.hit=1',
  '<a href="javascript:window.hit=1">x</a>',
  '<base href="https://example.invalid/"><link rel=stylesheet href=x>',
  '<style>@import "https://example.invalid/x.css"</style>',
  '<meta http-equiv="refresh" content="0;url=https://example.invalid">',
  '{{constructor.constructor("window.hit=1")()}}',
  '${window.hit=1}',
  '&lt;script&gt;window.hit=1&lt;/script&gt;',
  '\u2028window.hit=1\u2029',
  '__proto__',
  'lone \uD800',
]

// CSV, read back by a reader of our own.

function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < csv.length; at++) {
    const unit = csv.charAt(at)
    if (isQuoted) {
      if (unit !== '"') cell += unit
      else if (csv.charAt(at + 1) === '"') cell += csv.charAt(++at)
      else isQuoted = false
    } else if (unit === '"' && cell === '') isQuoted = true
    else if (unit === ',') {
      rows.at(-1)!.push(cell)
      cell = ''
    } else if (unit === '\r' && csv.charAt(at + 1) === '\n') {
      rows.at(-1)!.push(cell)
      cell = ''
      rows.push([])
      at++
    } else cell += unit
  }
  return rows.slice(0, -1)
}

/** Whether a spreadsheet would run the cell: what it may skip aside, it begins with a sign of a formula. */
function isFormula(cell: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell)
}

function judgeCsv(place: string, csv: string, columns: number, rows: number): void {
  const found = rowsOf(csv)
  if (found.length !== rows) hit(place, `${found.length} rows instead of ${rows}`)
  for (const row of found) {
    if (row.length !== columns) hit(place, `${row.length} columns instead of ${columns}`)
    for (const cell of row) if (isFormula(cell)) hit(place, cell)
  }
}

for (const vector of formulas)
  judgeCsv(
    'csvTable',
    csvTable(
      ['name', vector],
      [
        [vector, 1],
        ['x', vector],
      ],
    ),
    2,
    3,
  )
covered.push(`CSV (${formulas.length} vectors)`)

// Terminals.

function judgeLine(place: string, text: string): void {
  for (const line of text.split('\n')) if (STEERS.test(line)) hit(place, line)
}

for (const vector of [...steering, ...markup]) {
  const rows = textTable(['name'], [[vector], ['x']]).split('\n')
  if (rows.length !== 3) hit('textTable', vector)
  judgeLine('textTable', rows.join('\n'))
  judgeLine(
    'problemLine',
    problemLine({
      code: 'invalid-record',
      level: 'error',
      origin: { file: vector, pointer: `/${vector}`, messageId: vector },
      message: 'm',
    }).replaceAll('\n', '\u0000'),
  )
}
covered.push(`terminal (${steering.length} vectors)`)

// Everything that is made of interactions: the vectors in every field.

const vectors = [...markup, ...steering, ...bodies]
const hostile: readonly Interaction[] = vectors.flatMap((vector, index) =>
  [0, 1, 2].map((copy): Interaction => ({
    id: `${vector}${copy === 0 ? '' : copy}${index}`,
    channel: 'chat',
    participants: [
      { id: `c ${vector}`, role: 'customer', name: vector },
      { id: `a ${vector}`, role: 'agent', name: vector, group: vector },
    ],
    turns: [
      {
        id: `t ${vector}`,
        participantId: `c ${vector}`,
        text: `My name is ${vector}. I am really upset about ${vector}! When do I get my money? ${vector}`,
        sentAt: '2026-03-02T09:14:03Z',
      },
      {
        participantId: `a ${vector}`,
        text: `Hi Karen, thank you for reaching out about ${vector} today, we take this very seriously and will come back soon. {{${vector}}}`,
        sentAt: '2026-03-02T09:14:05Z',
        provenance: { kind: 'macro', id: vector, title: vector },
      },
    ],
    metadata: { queue: vector, [vector]: vector },
  })),
)
const templates = await fitTemplates(hostile)
const macros = vectors.map((vector, index) => ({
  id: `${vector}${index}`,
  title: vector,
  text: `Thank you for reaching out about ${vector} today, we take this very seriously.`,
}))
const analyzer = createAnalyzer({ templates, pace: templates.pace, macros })
const exchanges = hostile.map((interaction) => ({ interaction, report: analyzer.analyze(interaction) }))

const templatesCsv = templateCsv(templates.templates)
const [header] = rowsOf(templatesCsv)
judgeCsv('templateCsv', templatesCsv, header?.length ?? 0, templates.templates.length + 1)
judgeLine('templateTable', templateTable(templates.templates))
const tally = exchanges.reduce(
  (sum, { report }) => library.mergeTallies(sum, library.tallyReport(report)),
  library.emptyTally,
)
judgeLine('summarize', summarize(tally))
const asJsonl = hostile.map((interaction) => `${JSON.stringify(interaction)}\n`).join('')
const content = new TextEncoder().encode(asJsonl)
const input = { name: 'x', bytes: content.length, open: () => [content] }
const inspection = await inspectInput(input, { turns: 50 })
for (const vector of vectors) judgeLine('inspectionText', inspectionText({ ...inspection, file: vector }))
covered.push('templates', 'summary', 'inspection')

// What other rooms add is judged as soon as it is there, by the names it is offered under.

type Offered = Readonly<Record<string, unknown>>
const offered = library as unknown as Offered

if (typeof offered['reportPage'] === 'function') {
  const reportPage = offered['reportPage'] as (exchanges: unknown, options: unknown) => Iterable<string>
  const html = [
    ...reportPage(exchanges, {
      title: markup.join(' '),
      templates: templates.templates,
      macros,
      macroOf: macrosOf(templates, macros),
    }),
  ].join('')
  const scripts = html.match(/<script/giu)?.length ?? 0
  const plain = [...reportPage([], { title: 'x' })].join('').match(/<script/giu)?.length ?? 0
  // Blocks of data are added, by the number of exchanges; no vector may add one of its own.
  if (scripts > plain + 2 + hostile.length) hit('reportPage', `${scripts} scripts`)
  if (!html.includes('Content-Security-Policy')) hit('reportPage', 'no content security policy')
  if (hasChromium) await judgePage(html)
  covered.push(hasChromium ? 'HTML report in Chromium' : 'HTML report, without a browser')
} else absent.push('HTML report')

if (Array.isArray(offered['tables']) || typeof offered['csvLine'] === 'function') {
  const csvLine = offered['csvLine'] as (values: readonly (string | null)[]) => string
  for (const vector of formulas) judgeCsv('csvLine', csvLine([vector, 'x', vector]), 3, 1)
  covered.push('CSV of tables')
} else absent.push('CSV of tables')

if (!hasChromium) absent.push('Chromium')

/** Opens the page as a file, without a network, and visits every place it links to. */
async function judgePage(html: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unscripted-outputs-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, html)
  const browser = await launchChromium()
  try {
    const page = await (await browser.newContext({ offline: true })).newPage()
    const url = pathToFileURL(file).href
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) hit('reportPage asks for', request.url())
    })
    page.on('dialog', (dialog) => {
      hit('reportPage opens', dialog.message())
      void dialog.dismiss()
    })
    await page.goto(url)
    const links = await page.evaluate<string[]>(
      '[...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href"))',
    )
    const places = [...new Set(links)].filter((link) => link.startsWith('#')).slice(0, 60)
    for (const link of links)
      if (/^\s*(?:javascript|data|https?):/iu.test(link)) hit('reportPage links to', link)
    for (const place of places) {
      await page.goto(`${url}${place}`)
      await page.waitForTimeout(20)
      const found = await page.evaluate<boolean>('window.hit !== undefined')
      const strays = await page.evaluate<number>(
        'document.querySelectorAll("iframe, object, embed, base, link[rel=stylesheet], img[src=x], svg[onload]").length',
      )
      if (found) hit('reportPage ran', place)
      if (strays > 0) hit('reportPage shows', `${strays} elements of the input at ${place}`)
    }
    if (places.length === 0) hit('reportPage', 'nothing to visit')
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

// Formats for other programs have no vectors yet; they are named as long as there is nothing to judge.
for (const name of ['Markdown', 'SARIF', 'JUnit'])
  if (!Object.keys(offered).some((key) => key.toLowerCase().includes(name.toLowerCase()))) absent.push(name)

for (const found of hits) say(found)
finish({
  promise: 'outputs are inert',
  command: 'npm run verify:outputs',
  figures: {
    formulas: formulas.length,
    steering: steering.length,
    markup: markup.length,
    covered,
    absent,
    hits: [...new Set(hits)].slice(0, 50),
  },
  limit: '0 hits',
  ok: hits.length === 0 && formulas.length > 0,
})
