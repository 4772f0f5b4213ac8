/** How Spanish-speaking customers ask, and how a question is turned away. Written for this project. */
import type { LanguagePack } from '../types.ts'
import { can, ending, favours, orders } from './verbs.ts'

const acts =
  'llega|llegan|viene|vienen|va|van|sale|es|son|está|puedo|debo|tengo que|hago|dejo|pago|cuesta|vale|tarda|hay'
/** A choice at the end of what would be a statement by its mark. */
const EITHER = '(me|nos|se|lo|la|van|es|hay|puedo) * *? *? *? *? sí o no'
const done = '(me|lo|la|se) (llega|devuelven|van|va|puedo|puede|cobran|cobra|descuentan|mandan)'

/** "Cuando" that asks. */
export const when: readonly string[] = [`cuándo (${acts}|${done})`]

/**
 * How a question opens whatever marks and accents are left out. "Que", "como", "cuando" and "donde" are "that", "as", "when" and "where" as
 * well, and "hay", "tienen" or "tengo que" open statements, so that those stand with what tells: "cuando llega", not "cuando llegó".
 */
const openers = [
  `(cuándo|dónde|cuánto) (${acts}|${done})`,
  'qué (hago|debo|tengo que|hay que|puedo hacer|pasa|pasó|día|hora)',
  '(cuánto tiempo|cuál (es|son|sería|de)|cuáles|cuántos|cuántas|adónde|será que|se puede|puedo|podemos|(es|será|sería) posible)',
  'cómo (hago|puedo|se hace|lo hago|es que|funciona)',
  'quién (me|puede|es|viene|va)',
  '(por|para) qué (me|no|se|está|están|tengo|hay|sale|es)',
  '(de|a|desde|hasta|con|en) (cuándo|dónde|cuál|cuánto|quién|qué (día|hora|fecha))',
  '(hay|existe|tienen|tenés|tienes) (alguna|algún|forma|manera|stock)',
].map((opener) => `(y|pero|entonces|o)? ${opener}`)

export const questions: LanguagePack['phrases'] = {
  // Counts only where a sentence opens with it.
  question: [...openers, EITHER, '(alguien|alguna|algún) (sabe|forma|manera|modo|opción)'],
  'verb-first': ['(puedo|podemos|se puede|(es|será|sería) posible|(hay|existe|tienen|tenés|tienes) stock)'],
  request: [
    '(quisiera|querría|quería|me gustaría|quiero|necesito|necesitaría|necesitamos) (saber|preguntar|consultar|confirmar|pedir|pedirles|información|que me)',
    `me ${can} (usted|por favor)? (${favours}|dejar|hacer|cambiar|devolver)`,
    `${can} (usted|por favor)? (${ending(favours, 'me')}|revisar|mirar|comprobar|verificar)`,
    `(${ending(orders, 'me')}|contésteme|respóndame)`,
    'era (solo)? para (saber|preguntar)',
    'agradecería (que|me|si)',
    '(páseme|pásame|comuníqueme) con',
    'me (dice|decís|dices|confirma|avisa|avisan) (por favor|si|cuándo|dónde|cuánto)',
    '(le|les|te|os) (agradecería|ruego|pido|pedimos|rogaría|solicito) (que|me|nos|si)',
    `(por favor|porfa|porfavor) (${ending(orders, 'me')}|${orders}|revise|revisen|cancele|cancelen|llamen|devuelvan)`,
    `(${orders}|revise|revisen|cancele|cancelen) * (*|* *)? (por favor|porfa|porfavor)`,
    'no (sé|entiendo|tengo claro) (si|cuándo|cómo|dónde|cuál|qué|por qué)',
    '(sabe|sabes|saben) (decirme)? (si|cuándo|cómo|dónde|cuál|cuánto)',
    'me (pregunto|preguntaba) (si|cuándo|cómo|por qué)',
    'tengo una (duda|pregunta|consulta)',
  ],
  'rhetorical-question': [
    '(qué|cómo) (tal|está|estás|están|andas|le va|te va)',
    'todo bien',
    '(verdad|no es cierto|no le parece|me entiende|me entiendes|me explico|sabe|sabes)',
    'es (una)? (broma|en serio)',
    'me (está|están|estás) (tomando el pelo|vacilando|cargando)',
    'cómo es posible',
    'a quién le importa',
    'qué (más)? quieren que haga',
    // Openers: what is wanted comes next.
    `(me ${can} ayudar|${can} ayudarme) (con (esto|algo)|por favor)?`,
    '(tengo|tenía) una (duda|pregunta|consulta)',
    '(hay|está) alguien (ahí|allí|por ahí|conectado)?',
    '((sigue|está) usted|sigue|sigues|estás) (ahí|en línea)',
  ],
  // A direct question by its words wherever it stands: who writes down speech may leave out every mark. And where a statement begins.
  'clause-opener': [
    ...when,
    EITHER,
    '(y|pero|entonces|o) (cuánto|cuál|dónde|puedo|se puede|tengo que|hay que|qué hago)',
    'será que (usted|me|nos|se|lo|la|puedo|hay|ya|no|puede|pueden)',
    '(cuál es (el|la|mi|su)|qué hago|cómo (hago|puedo|lo hago)|dónde (puedo|dejo)|cuánto (cuesta|vale|tarda|me cobran))',
    '(es|resulta) que',
  ],
  deflection: [
    '(consulte|consulta|visite|visita|revise|revisa|diríjase a) (nuestra|nuestro|nuestras|la|el|las) (página|web|sitio|preguntas frecuentes|términos|condiciones|ayuda|sección)',
    '(puede|puedes|podrá) (consultar|encontrar|ver|seguir) (*|* *|* * *|* * * *)? (en|desde) (nuestra|la|el|mi)',
    '(deberá|debe|debes|tiene que|tienes que|tendrá que) (contactar|llamar|dirigirse|comunicarse|acudir|ponerse en contacto|escribir)',
    'eso (lo (tiene|tienes|debe) que ver|no lo manejamos)',
    'no (manejamos|nos corresponde|depende de (mí|nosotros))',
    'no (es|somos) (nuestra|de nuestra|mi|de mi) (competencia|responsabilidad|área|departamento)',
    'no (dispongo|disponemos|tengo|tenemos) (de)? (acceso a)? (esa|esta|la) información',
    'no (puedo|podemos) (ayudarle|ayudarte|responder|responderle|facilitar|proporcionar|brindarle)',
  ],
}
