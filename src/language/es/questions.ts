/** How Spanish-speaking customers ask, and how a question is turned away. Written for this project. */
import type { LanguagePack } from '../types.ts'

export const questions: LanguagePack['phrases'] = {
  // Counts only where a sentence opens with it: without accents "qué" is "que".
  question: [
    '(y|pero|entonces|o)? (qué|cuál|cuáles|cuándo|cuánto|cuánta|cuántos|cuántas|cómo|dónde|adónde|quién|quiénes)',
    '(por|para|a|de|desde|hasta|con|en) (qué|cuál|cuándo|dónde|quién)',
    '(se puede|puedo|podemos|podría|puede|puedes|podés|es posible|hay|tienen|tenéis|existe|existen|hace falta|debo|tengo que)',
    '(alguien|alguna|algún) (sabe|forma|manera|modo|opción)',
    '(sería|será) posible',
  ],
  request: [
    '(quisiera|querría|quería|me gustaría|quiero|necesito|necesitaría|necesitamos) (saber|preguntar|consultar|conocer|averiguar|información|que me (digan|informen|expliquen|ayuden|envíen))',
    'me (podría|podrías|podrían|podríais|puede|puedes|pueden|podéis|podés) (por favor)? (decir|indicar|explicar|enviar|ayudar|confirmar|informar|mandar|dar)',
    '(podría|podrías|podrían|podríais|puede|puedes|pueden|podéis|podés) (usted|por favor)? (decirme|decirnos|indicarme|explicarme|enviarme|ayudarme|confirmarme|informarme|mandarme|darme)',
    '(dígame|díganme|dime|indíqueme|envíeme|envíenme|envíame|mándeme|mándame|avíseme|avísame|explíqueme|explícame|confírmeme|confírmame)',
    '(le|les|te|os) (agradecería|agradeceríamos|ruego|pido|rogaría) (que|me|si)',
    'por favor (envíen|envíe|envía|díganme|dígame|dime|confirmen|confirme|confirma|revisen|revise|revisa|expliquen|explique)',
    'no (sé|entiendo|tengo claro) (si|cuándo|cómo|dónde|cuál|qué)',
    '(sabe|sabes|saben|sabéis|sabés) (si|cuándo|cómo|dónde|cuál|cuánto)',
    'me (pregunto|preguntaba) (si|cuándo|cómo|por qué)',
    'tengo una (duda|pregunta|consulta)',
    'quedo (a la espera|pendiente) de',
  ],
  'rhetorical-question': [
    '(qué|cómo) (tal|está|estás|están|andas|le va|te va|tal está|tal estás)',
    'todo bien',
    '(verdad|no es cierto|no le parece|me entiende|me entiendes|me explico|sabe|sabes|vale)',
    'es (una)? (broma|en serio)',
    'me (está|están|estás) (tomando el pelo|vacilando|cargando)',
    'cómo es posible',
    'a quién le importa',
    'qué (más)? quieren que haga',
  ],
  deflection: [
    '(consulte|consulta|visite|visita|revise|revisa|diríjase a|puede consultar|puedes consultar) (nuestra|nuestro|nuestras|la|el|las) (página|web|página web|sitio|sitio web|preguntas frecuentes|términos|condiciones|ayuda|sección)',
    '(deberá|debe|debes|tiene que|tienes que|tendrá que) (contactar|llamar|dirigirse|comunicarse|acudir|ponerse en contacto|escribir) (con|a|al)?',
    'no (es|somos) (nuestra|de nuestra|mi|de mi) (competencia|responsabilidad|área|departamento)',
    'no (dispongo|disponemos|tengo|tenemos) (de)? (esa|acceso a esa|esta|la) información',
    'no (puedo|podemos|me es posible|nos es posible) (ayudarle|ayudarte|responder|responderle|facilitar|proporcionar|brindarle)',
  ],
}
