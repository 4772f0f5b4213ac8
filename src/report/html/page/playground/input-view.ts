/// <reference lib="dom" />
/** Where a conversation is pasted, or files are chosen or dropped. */
import { button, h } from '../dom.ts'
import { example } from './example.ts'

export interface Wanted {
  readonly files: readonly File[]
  /** Who is an agent, as typed. */
  readonly agents: string
}

export interface Inputs {
  readonly elements: readonly HTMLElement[]
  /** Says how far the work is; screen readers hear it. */
  readonly tell: (status: string) => void
}

/** `onWanted` is called whenever there is something to read: at a press, a paste, a choice, a drop. */
export function inputView(onWanted: (wanted: Wanted) => void): Inputs {
  const { text, agents, chooser, status } = fields()
  const readFiles = (files: readonly File[]): void => {
    if (files.length > 0) onWanted({ files, agents: agents.value })
  }
  const readText = (): void => {
    readFiles([new File([text.value], 'pasted text')])
  }
  text.addEventListener('paste', () => {
    // The text is in its place a moment later.
    setTimeout(readText, 0)
  })
  chooser.addEventListener('change', () => {
    readFiles([...(chooser.files ?? [])])
  })
  agents.addEventListener('change', () => {
    if (chooser.files !== null && chooser.files.length > 0) readFiles([...chooser.files])
    else if (text.value.trim() !== '') readText()
  })
  const zone = dropZone(chooser, readFiles)
  const tryExample = (): void => {
    text.value = example
    chooser.value = ''
    readText()
  }
  return {
    elements: [
      h('p', {}, STAYS),
      h(
        'section',
        { class: 'card', 'aria-label': 'Conversations' },
        h('div', { class: 'pair' }, pasting(text, readText, tryExample), h('div', {}, zone, who(agents))),
        status,
      ),
    ],
    tell(words) {
      status.textContent = words
    },
  }
}

interface Fields {
  readonly text: HTMLTextAreaElement
  readonly agents: HTMLInputElement
  readonly chooser: HTMLInputElement
  readonly status: HTMLElement
}

function fields(): Fields {
  const plain = { spellcheck: 'false', autocomplete: 'off' }
  return {
    text: h('textarea', { id: 'text', rows: 10, ...plain, 'aria-describedby': 'forms' }),
    agents: h('input', { id: 'agents', type: 'text', ...plain, 'aria-describedby': 'agents-note' }),
    chooser: h('input', { id: 'files', type: 'file', multiple: true }),
    status: h('p', { role: 'status', class: 'what-if', id: 'status' }),
  }
}

const STAYS =
  'Nothing leaves this page: it asks no network, and its policy forbids it to. What you give it is read in this tab and gone when you close it.'

function pasting(text: HTMLElement, readText: () => void, tryExample: () => void): HTMLElement {
  return h(
    'div',
    {},
    h('h2', {}, h('label', { for: 'text' }, 'Paste a conversation')),
    text,
    h(
      'p',
      { class: 'note', id: 'forms' },
      'A transcript with a speaker at the start of each line, a mail, JSON, CSV, captions: the format is told from the content. A line of --- parts two transcripts.',
    ),
    h('p', { class: 'filters' }, button('Read and score', readText), button('Try an example', tryExample)),
  )
}

function who(agents: HTMLElement): HTMLElement {
  return h(
    'div',
    {},
    h('label', { for: 'agents' }, 'Who is an agent? (only where the file does not say)'),
    agents,
    h(
      'p',
      { class: 'note', id: 'agents-note' },
      'Names, mail addresses or mail domains, with commas between; all others are then customers.',
    ),
  )
}

/** Files may be dropped anywhere, so that a near miss does not open the file instead of this page. */
function dropZone(chooser: HTMLInputElement, onFiles: (files: readonly File[]) => void): HTMLElement {
  const zone = h(
    'div',
    { class: 'drop' },
    h('h2', {}, h('label', { for: 'files' }, 'Or choose export files')),
    chooser,
    h('p', { class: 'note' }, 'Several at once, packed with gzip or not; or drop them on this page.'),
  )
  const mark = (isOver: boolean): void => {
    zone.classList.toggle('is-over', isOver)
  }
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    mark(true)
  })
  document.addEventListener('dragleave', () => {
    mark(false)
  })
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    mark(false)
    chooser.value = ''
    onFiles([...(event.dataTransfer?.files ?? [])])
  })
  return zone
}
