/** What the cells of a table mean where a word stands for a value. */
import { channels, type Channel } from '../../model/interaction.ts'
import { fold } from '../read-options.ts'

const channelWords: Readonly<Record<string, Channel>> = {
  mail: 'email',
  'e-mail': 'email',
  phone: 'voice',
  telephone: 'voice',
  telefon: 'voice',
  call: 'voice',
  'live chat': 'chat',
  livechat: 'chat',
  webchat: 'chat',
  'web chat': 'chat',
  facebook: 'social',
  instagram: 'social',
  twitter: 'social',
}
const channelByWord = new Map([...channels.map((id) => [id, id] as const), ...Object.entries(channelWords)])

/** The channel a cell names; `other` for a word we do not know. */
export function channelOfCell(cell: string): Channel {
  return channelByWord.get(fold(cell)) ?? 'other'
}

const no = new Set('|0|false|f|no|n|nein|falsch|non|faux|falso|όχι|ψευδής|public|none|null'.split('|'))
const yes = new Set(
  '1|true|t|yes|y|x|ja|wahr|oui|vrai|sí|si|verdadero|ναι|αληθής|public|all|everyone|external|visible|öffentlich|publique|público|δημόσιο'.split(
    '|',
  ),
)

/**
 * Whether the row is an internal note, by a "private" cell that does not say no or a "public" cell that does not say
 * yes. A word we do not know counts as a note: to score a note as words to the customer is the worse mistake.
 */
export function isNote(privateCell: string, publicCell: string): boolean {
  if (privateCell === '' && publicCell === '') return false
  if (!no.has(fold(privateCell))) return true
  return publicCell.trim() !== '' && !yes.has(fold(publicCell))
}
