/**
 * Which column holds what: as declared, else by the names exporters give their headers. A field that two headers could
 * hold is not chosen between; the caller is asked to declare it.
 */
import { problem, type Origin, type Problem } from '../../model/problem.ts'
import { fold } from '../read-options.ts'
import { columnFields, type ColumnField, type ColumnMap } from '../types.ts'

/** Folded headers by field; English, German, French, Spanish and Greek. */
const aliases: Readonly<Record<ColumnField, string>> = {
  interactionId: `interaction_id, conversation_id, conversation, conversationid, conv_id, ticket, ticket_id, ticket_number,
    ticket_nr, ticketnummer, vorgang, vorgangsnummer, case_id, case_number, chat_id, session_id, thread_id, dialog_id,
    dialogue_id, call_id, contact_id, gespräch, gesprächs_id, id_conversation, numéro_de_ticket, id_de_conversation,
    conversación, id_conversación, id_de_conversación, αίτημα, αριθμός_αιτήματος, συνομιλία`,
  turnId:
    'turn_id, message_id, msg_id, comment_id, utterance_id, nachrichten_id, id_message, id_mensaje, id_de_mensaje',
  text: `text, body, message, message_text, message_body, body_text, plain_body, content, utterance, comment, nachricht,
    nachrichtentext, inhalt, texte, contenu, texto, mensaje, contenido, κείμενο, μήνυμα`,
  sentAt: `sent_at, timestamp, time_stamp, ts, created_at, created, date, datetime, date_time, time, sent, sent_time,
    message_time, datum, zeit, datum_und_uhrzeit, zeitstempel, uhrzeit, datum_uhrzeit, gesendet, gesendet_am, erstellt_am, horodatage,
    date_heure, date_et_heure, date_envoi, date_d'envoi, envoyé_le, fecha, fecha_hora, fecha_y_hora, enviado, ημερομηνία, ώρα, ημερομηνία_ώρα`,
  role: `role, sender_type, sender_role, author_type, author_role, participant_role, speaker_role, user_type, actor_type,
    rolle, absendertyp, rôle, type_auteur, type_d'auteur, rol, tipo_remitente, tipo_de_remitente, ρόλος`,
  participantId: 'participant_id, sender_id, author_id, speaker_id, user_id, actor_id, absender_id',
  name: `name, sender, sender_name, author, author_name, speaker, speaker_name, participant_name, from, from_name,
    display_name, absender, absendername, verfasser, sprecher, auteur, expéditeur, nom, remitente, autor, nombre,
    αποστολέας, όνομα, συντάκτης`,
  channel: 'channel, channel_type, kanal, canal, κανάλι',
  note: `note_flag, is_note, is_private, private, is_internal, internal, internal_note, privat, intern, interne_notiz,
    privé, interne, privado, interno, ιδιωτικό, εσωτερικό`,
  public:
    'public, is_public, visibility, öffentlich, sichtbarkeit, visibilité, visibilidad, publique, público, δημόσιο',
}

const fieldByAlias = new Map(
  columnFields.flatMap((field) => aliases[field].split(',').map((alias) => [alias.trim(), field] as const)),
)

/** In UTF-16 units. A file that is no table may have a million headers of a letter or none. */
const SHORTEST = Math.min(...Array.from(fieldByAlias.keys(), ({ length }) => length))

/** Index of the column by field. */
export type Columns = Readonly<Partial<Record<ColumnField, number>>>

/** The field a header names by itself. */
export function fieldOfHeader(header: string): ColumnField | undefined {
  const bare = header.trim()
  return bare.length < SHORTEST ? undefined : fieldByAlias.get(foldHeader(bare))
}

/** `Sender Type`, `sender-type` and `senderType` are one header. */
function foldHeader(header: string): string {
  const spaced = header.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
  return fold(spaced)
    .replaceAll(/[\s._/-]+/g, '_')
    .replaceAll('’', "'")
}

/**
 * Columns of the headers. Problems: an error for a field without which no row can be read (interaction, text, anyone
 * who speaks), a warning for one that is only left out.
 */
export function resolveColumns(
  headers: readonly string[],
  declared: ColumnMap,
  origin: Origin,
): { readonly columns: Columns; readonly problems: readonly Problem[] } {
  const columns: Partial<Record<ColumnField, number>> = {}
  const faults: { readonly field: ColumnField; readonly found: readonly number[] }[] = []
  const wanted = new Map(Object.entries(declared).map(([field, header]) => [fold(header), field]))
  const taken = headers.map(
    (header) => (wanted.size === 0 ? undefined : wanted.get(fold(header))) ?? fieldOfHeader(header),
  )
  const places = placesOf(taken)
  for (const field of columnFields) {
    const found = declared[field] === undefined ? (places.get(field) ?? []) : named(headers, declared[field])
    if (found.length === 1) columns[field] = found[0]!
    else if (found.length > 1 || declared[field] !== undefined || isNeeded(field))
      faults.push({ field, found })
  }
  const isNobody = speakerFields.every((field) => columns[field] === undefined)
  // Whoever declared one of them is told about that one.
  if (isNobody && speakerFields.every((field) => declared[field] === undefined))
    faults.push({ field: 'role', found: [] })
  const problems = faults.map(({ field, found }) => {
    const isFatal = isNeeded(field) || (isNobody && isSpeaker(field) && found.length === 0)
    const message = messageOf(field, declared[field], found)
    return problem('missing-column', origin, message, isFatal ? 'error' : 'warning')
  })
  return { columns, problems }
}

/** Any one of them says who speaks. */
const speakerFields = ['role', 'participantId', 'name'] as const satisfies readonly ColumnField[]

function isSpeaker(field: ColumnField): boolean {
  return (speakerFields as readonly ColumnField[]).includes(field)
}

/** Indexes of the columns by what they were taken for. */
function placesOf(taken: readonly (string | undefined)[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [index, field] of taken.entries()) {
    if (field === undefined) continue
    const held = places.get(field)
    if (held === undefined) places.set(field, [index])
    else held.push(index)
  }
  return places
}

function named(headers: readonly string[], declared: string): readonly number[] {
  return headers.flatMap((header, index) => (fold(header) === fold(declared) ? [index] : []))
}

function isNeeded(field: ColumnField): boolean {
  return field === 'interactionId' || field === 'text'
}

/** Names declared headers, which are options, and none of the file's own. */
function messageOf(field: ColumnField, header: string | undefined, found: readonly number[]): string {
  const columns = `Columns ${found.map((index) => index + 1).join(' and ')}`
  if (header !== undefined)
    return found.length > 1
      ? `${columns} have the header "${header}", which columns.${field} names; give it to one of them.`
      : `No column has the header "${header}", which columns.${field} names.`
  const why = found.length > 1 ? `${columns} could` : 'No column is known to'
  return `${why} hold the ${field}; declare columns.${field}.`
}
