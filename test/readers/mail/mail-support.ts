import { type Interaction } from '../../../src/model/interaction.ts'
import type { ReadOptions } from '../../../src/readers/index.ts'
import { interactions, readAs, type Stream } from '../support.ts'

export const agents: ReadOptions = { agentDomains: ['shop.example'] }

/** A mail of header lines and a body. */
export function mail(headers: readonly string[], ...body: readonly string[]): string {
  return `${headers.join('\n')}\n\n${body.join('\n')}\n`
}

/** Headers of a mail from a customer to a shop, or back. */
export function from(
  who: 'maria' | 'tom' | 'ines',
  id: string,
  at: string,
  ...more: readonly string[]
): readonly string[] {
  const people = {
    maria: 'Maria Keller <maria@mail.example>',
    tom: '"Bäcker, Tom" <support@shop.example>',
    ines: 'Ines <ines@mail.example>',
  }
  const to = who === 'tom' ? people.maria : people.tom
  return [
    `From: ${people[who]}`,
    `To: ${to}`,
    `Message-ID: <${id}>`,
    `Date: Mon, 3 Feb 2025 ${at} +0100`,
    ...more,
  ]
}

/** Mails as one mbox file. */
export function box(...mails: readonly string[]): string {
  return mails
    .map((text) => `From - Mon Feb  3 10:00:00 2025\n${text.replaceAll(/^(>*From )/gm, '>$1')}\n`)
    .join('')
}

export function readMail(
  format: 'eml' | 'mbox',
  content: string | Uint8Array,
  options = agents,
): Promise<Stream> {
  return readAs(format, content, options)
}

/** Ids of the turns of each thread: `a b | c`. */
export function threads(stream: Stream): string {
  return interactions(stream)
    .map(({ turns }: Interaction) => turns.map(({ id }) => id ?? '?').join(' '))
    .join(' | ')
}
