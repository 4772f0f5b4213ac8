/** The header fields of one mail, by lower-case name. In a Map, since `__proto__` is a legal name. */
export interface MailHeaders {
  /** Value of the first field of the name, unfolded; `undefined` where there is none. */
  first(name: string): string | undefined
  /** Values of all of them, in order. */
  all(name: string): readonly string[]
}

/** `names` in lower case, each with the value at its place. */
export function mailHeaders(names: readonly string[], values: readonly string[]): MailHeaders {
  const firsts = new Map<string, string>()
  const more = new Map<string, string[]>()
  for (let at = 0; at < names.length; at++) {
    const [name, value] = [names[at]!, values[at]!]
    const first = firsts.get(name)
    const rest = first === undefined ? undefined : more.get(name)
    if (first === undefined) firsts.set(name, value)
    else if (rest === undefined) more.set(name, [first, value])
    else rest.push(value)
  }
  return {
    first: (name) => firsts.get(name),
    all(name) {
      const first = firsts.get(name)
      return first === undefined ? none : (more.get(name) ?? [first])
    },
  }
}

const none: readonly string[] = []

/** Headers that auto-responders set and people do not. */
const ROBOTS = ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-autoresponder']

/**
 * Whether a program wrote the mail: `Auto-Submitted` other than "no" (RFC 3834), an empty return path, the header of an
 * auto-responder, or a delivery report. `Precedence: bulk` and `X-Auto-Response-Suppress` prove nothing: help desks put
 * them on every mail, typed ones included.
 */
export function isAutomatic(headers: MailHeaders): boolean {
  const submitted = headers.first('auto-submitted')
  if (submitted !== undefined && !IS_NO.has(firstWord(submitted))) return true
  if (/^<\s*>$/.test(headers.first('return-path')?.trim() ?? '')) return true
  const precedence = headers.first('precedence')
  if (precedence !== undefined && firstWord(precedence) === 'auto_reply') return true
  if (/^multipart\/report\b/i.test(headers.first('content-type')?.trim() ?? '')) return true
  return ROBOTS.some((name) => {
    const value = headers.first(name)
    return value !== undefined && firstWord(value) !== 'no'
  })
}

const IS_NO = new Set(['no', ''])

function firstWord(value: string): string {
  return /[\w-]+/.exec(value.slice(0, 200))?.[0].toLowerCase() ?? ''
}

const MESSAGE_ID = /<([^<>\s]{1,500})>/g
const ONE_ID = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,500}>$/

/** The ids in brackets, in order: `References` holds many, `In-Reply-To` may hold words beside them. */
export function messageIds(value: string): readonly string[] {
  if (ONE_ID.test(value)) return [value.slice(1, -1)]
  return value.includes('<') ? Array.from(value.matchAll(MESSAGE_ID), ([, id]) => id!) : none
}

/** Gmail marks unsent mail by a label, which Takeout writes in the owner's language. */
const DRAFTS = new Set(
  'draft,drafts,entwurf,entwürfe,brouillon,brouillons,borrador,borradores,rascunho,rascunhos,bozza,bozze,concept,concepten,utkast,kladder,luonnokset,wersje robocze,πρόχειρα'.split(
    ',',
  ),
)

export function isDraft(labels: string): boolean {
  return labels.split(',').some((label) => DRAFTS.has(label.trim().toLowerCase()))
}

/** A header value with parameters: `text/plain; charset="utf-8"`. */
export interface Parameters {
  /** Lower case, without its parameters and comments. */
  readonly value: string
  /** By lower-case name, the first of each; sections of one (`name*0=`, `name*1=`) are put together. */
  get(name: string): string | undefined
}

const PARAMETER = /;\s*([^\s=;"]{1,60})\s{0,9}=\s{0,9}(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gs
const nothing: Parameters = { value: '', get: () => undefined }
/** Parameters looked at; a part has three or four. */
const MAX_PARAMETERS = 50
const MAX_HEADER = 4000

export function parameters(header: string): Parameters {
  if (header === '') return nothing
  const text = header.slice(0, MAX_HEADER)
  const bare = text.split(';', 1)[0]!
  const value = (bare.includes('(') ? bare.replaceAll(/\([^()]*\)/g, '') : bare).trim().toLowerCase()
  const byName = new Map<string, string>()
  let count = 0
  for (const [, name, quoted, unquoted] of text.matchAll(PARAMETER)) {
    const [base, section = ''] = name!.toLowerCase().split('*')
    const content = quoted === undefined ? unquoted! : quoted.replaceAll(/\\(.)/gs, '$1')
    const before = byName.get(base!)
    if (before === undefined) byName.set(base!, content)
    else if (/^[1-9]\d?$/.test(section)) byName.set(base!, before + content)
    if (++count >= MAX_PARAMETERS) break
  }
  return { value, get: (name) => byName.get(name) }
}
