/**
 * What reading and segmenting mail costs, and what mail made to hurt costs. `tsx bench/mail.ts [folder]`: the folder holds
 * real mails, one a file, in folders of their own; without one, only made mail is measured. Times are CPU time.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { languages } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { isProblem } from '../src/model/problem.ts'
import { createMboxSplitter } from '../src/readers/mail/mbox-split.ts'
import { createMailThreads, read } from '../src/readers/index.ts'
import { hostileMails } from '../test/readers/mail/hostile-mails.ts'
import { cpuMs, cpuMsAsync, median, significant } from './measure.ts'

const RUNS = 5
const CHUNK = 64 * 1024
const annotate = createAnnotator(languages)

/** A box of ordinary mails: one with a picture in four, an answer with a quotation in two. */
function ordinaryBox(count: number): Uint8Array {
  const line = 'The parcel has been at the depot since Friday, and nobody can tell me why.\n'
  const picture =
    'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3ODkr\n'.repeat(200)
  const mails = Array.from({ length: count }, (_, i) => {
    const quoted =
      i % 2 === 1 ? `\nOn Mon, 3 Feb 2025 at 10:02, Anna <a@mail.example> wrote:\n> ${line}> ${line}` : ''
    const body =
      i % 4 === 0
        ? `Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${line.repeat(10)}\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${picture}--b--\n`
        : `\n${line.repeat(10)}${quoted}`
    return `From a@mail.example Mon Feb  3 10:02:13 2025\nFrom: Anna <a${i % 97}@mail.example>\nTo: shop@shop.example\nSubject: Parcel ${i}\nMessage-ID: <${i}@mail.example>\n${i % 2 === 1 ? `In-Reply-To: <${i - 1}@mail.example>\n` : ''}Date: Mon, 3 Feb 2025 10:02:13 +0100\n${body}\n`
  })
  return new TextEncoder().encode(mails.join(''))
}

function split(bytes: Uint8Array): number {
  const splitter = createMboxSplitter(64 * 1024 * 1024)
  let mails = 0
  for (let at = 0; at < bytes.length; at += CHUNK)
    mails += splitter.push(bytes.subarray(at, at + CHUNK)).length
  return mails + splitter.end().length
}

async function readBox(bytes: Uint8Array): Promise<Interaction[]> {
  const found: Interaction[] = []
  for await (const record of read({ chunks: [bytes] }, { format: 'mbox', agentDomains: ['shop.example'] }))
    if (!isProblem(record)) found.push(record)
  return found
}

async function hostile(): Promise<Record<string, { readMs: number; annotateMs: number }>> {
  const figures: Record<string, { readMs: number; annotateMs: number }> = {}
  for (const [name, make] of Object.entries(hostileMails)) {
    const bytes = new TextEncoder().encode(make(1_000_000)).subarray(0, 1_000_000)
    let mails: Interaction[] = []
    const readMs = await cpuMsAsync(async () => {
      for await (const record of read({ chunks: [bytes] }, { format: 'eml', agentDomains: ['b.example'] }))
        if (!isProblem(record)) mails = [record]
    })
    figures[name] = {
      readMs: significant(readMs, 3),
      annotateMs: significant(
        cpuMs(() => mails.map((mail) => annotate(mail))),
        3,
      ),
    }
  }
  return figures
}

function segmentMs(text: string): number {
  const interaction: Interaction = {
    id: 'x',
    channel: 'email',
    participants: [{ id: 'c', role: 'customer' }],
    turns: [{ participantId: 'c', text }],
  }
  return median(Array.from({ length: RUNS }, () => cpuMs(() => annotate(interaction))))
}

/** Every file of every folder of `folder`, as one run. */
async function realMails(folder: string): Promise<object> {
  const threads = createMailThreads()
  const codes: Record<string, number> = {}
  let files = 0
  let bytes = 0
  const ms = await cpuMsAsync(async () => {
    for (const group of readdirSync(folder).sort())
      for (const file of readdirSync(join(folder, group)).sort()) {
        const content = readFileSync(join(folder, group, file))
        files++
        bytes += content.length
        for await (const record of read({ chunks: [content] }, { threads, agentDomains: ['shop.example'] })) {
          const { code } = record as { code: string }
          codes[code] = (codes[code] ?? 0) + 1
        }
      }
  })
  const interactions = [...threads.finish({})].filter((record): record is Interaction => !isProblem(record))
  const turns = interactions.reduce((sum, interaction) => sum + interaction.turns.length, 0)
  const joined = interactions.filter((interaction) => interaction.turns.length > 1).length
  return {
    files,
    turns,
    threads: interactions.length,
    joined,
    codes,
    mbPerS: significant(bytes / 1000 / ms, 3),
  }
}

const box = ordinaryBox(8000)
const mb = box.length / 1e6
const splitMs: number[] = []
const readMs: number[] = []
for (let run = 0; run < RUNS; run++) {
  splitMs.push(cpuMs(() => split(box)))
  readMs.push(await cpuMsAsync(() => readBox(box)))
}
const [, , folder] = process.argv
console.log(
  JSON.stringify(
    {
      box: {
        mb: significant(mb, 3),
        splitMbPerS: significant((mb * 1000) / median(splitMs), 3),
        readMbPerS: significant((mb * 1000) / median(readMs), 3),
      },
      fiftyThousandMs: {
        newlines: significant(segmentMs('x' + '\n'.repeat(50_000) + 'x'), 3),
        quoteMarks: significant(segmentMs('>'.repeat(50_000)), 3),
        quotedLines: significant(segmentMs('x\n' + '>\n'.repeat(50_000)), 3),
      },
      megabyteMs: await hostile(),
      ...(folder !== undefined && { real: await realMails(folder) }),
    },
    null,
    1,
  ),
)
