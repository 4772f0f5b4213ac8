/** Spanish. Adjectives are those with one form for both genders; prepositions those that do not fuse with the article. */
import type { Grammar } from '../grammar.ts'
import { numericDates } from '../slots.ts'
import { list, phrases } from './lists.ts'

const masculine = list(`
  armario horno cable filtro grifo espejo sofá colchón teclado ratón cajón estante tornillo enchufe mando tubo motor panel
  candado bolso abrigo reloj libro sobre paquete contrato recibo cupón carné termo molde cuchillo plato vaso mantel cojín
  radiador ventilador altavoz micrófono cargador adaptador soporte toldo`)
const feminine = list(`
  lámpara mesa silla cama manta puerta llave maleta mochila chaqueta bicicleta rueda cadena bomba batería pantalla cámara
  impresora tostadora batidora plancha nevera lavadora cortina alfombra escalera sierra caja bolsa tarjeta factura reserva
  garantía etiqueta carta tapa válvula manguera tetera sartén cerradura correa antena`)
const adjectives = list(`
  azul verde gris grande flexible portátil frágil estable breve fuerte débil brillante mate fácil inservible plegable
  desmontable impermeable transparente enorme reciente urgente útil inútil doble triple rectangular
  circular digital manual original especial normal industrial naranja violeta marrón beige simple resistente
  compatible recargable`)
const infinitives = list(`
  revisar reparar cambiar enviar recoger pedir cancelar reservar embalar medir limpiar ajustar desmontar montar fotografiar
  etiquetar guardar entregar avisar prolongar bloquear activar devolver abonar valorar buscar encontrar abrir cerrar cargar
  probar acortar fijar aflojar girar pesar escanear pintar secar marcar`)
const participles = list(`
  revisado reparado cambiado enviado recogido pedido cancelado reservado embalado medido limpiado ajustado desmontado montado
  fotografiado etiquetado guardado entregado bloqueado activado devuelto abonado valorado buscado encontrado abierto cerrado
  cargado probado acortado fijado aflojado girado pesado escaneado pintado secado marcado`)
const adverbs = list(`
  rápidamente despacio pronto temprano tarde gratis juntos aparte enseguida bien mal mejor peor cuidadosamente discretamente
  finalmente fácilmente correctamente parcialmente totalmente previamente personalmente manualmente telefónicamente
  puntualmente seguramente tranquilamente directamente`)
const months = list(
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
)
const firstNames = list(`
  Ana Andrés Beatriz Camila Carla Carmen Daniel Diego Elena Fátima Felipe Gabriel Gloria Hugo Inés Irene Iván Javier Jimena
  José Juan Julia Laura Leo Lucía Luis Manuel María Mario Marta Mateo Miguel Nadia Noelia Nuria Olga Omar Pablo Paula Pilar
  Raquel Rosa Sara Sofía Tomás Vera Yolanda`)

export const es: Grammar = {
  code: 'es',
  words: {
    m: masculine,
    f: feminine,
    adj: adjectives,
    inf: infinitives,
    ptc: participles,
    adv: adverbs,
    town: list(`
      Albacete Alicante Almería Ávila Badajoz Bilbao Burgos Cáceres Cádiz Córdoba Cuenca Gijón Girona Granada Huelva Huesca
      Jaén León Lleida Logroño Lugo Málaga Mérida Murcia Orense Oviedo Palencia Ronda Salamanca Segovia Soria Teruel Toledo
      Vigo Zamora`),
    role: list(
      'técnico conductor compañero electricista asesor perito fontanero carpintero contable cajero montador óptico',
    ),
    relative: list('hermana madre hija tía abuela sobrina prima vecina suegra cuñada'),
    event: list(
      'viaje cumpleaños curso concierto torneo bautizo examen traslado encuentro estreno festival aniversario',
    ),
    weekday: list('lunes martes miércoles jueves viernes sábado domingo'),
    daypart: list('mañana tarde noche'),
    month: months,
    firstName: firstNames,
  },
  parts: {
    np: ['el {m}', 'la {f}', 'el {m} {adj}', 'la {f} {adj}', 'el {m} con la {f}', 'la {f} con el {m}'],
    when: [
      'el {weekday}',
      'el {weekday} por la {daypart}',
      'en {month}',
      'desde el {weekday}',
      'durante el {event}',
      'tras el {event}',
    ],
    person: [
      'el {role}',
      'nuestro {role}',
      'mi compañero {firstName}',
      'el {role} de {town}',
      'su {relative}',
    ],
  },
  agentFrames: phrases(`
    Hemos {ptc} {np} {when} sin {np}.
    Yo he {ptc} {np} {adv} {when}.
    {person} ha {ptc} {np} y va a {inf} {np} {when}.
    Primero conviene {inf} {np} y después {inf} {np}.
    Si {np} no está en {town}, {person} puede {inf} {np}.
    Sin {np} no se puede {inf} {np} {adv}.
    Usted puede {inf} {np} en {town} o {inf} {np} {adv}.
    Como nadie ha {ptc} {np}, hemos {ptc} {np}.
    ¿Prefiere {inf} {np} o {inf} {np} en {town}?
    {person} quiere {inf} {np} {when} {adv}.
    Para {inf} {np} hemos {ptc} {np} {when}.
    En cuanto {person} haya {ptc} {np}, tenemos que {inf} {np}.
    Resulta que {person} ha {ptc} {np} {when}.
    Con {np} debería ser fácil {inf} {np} {adv}.
    {np} y {np} llegan a {town} {when}.
    Antes de {inf} {np}, {person} suele {inf} {np}.
    En vez de esperar, podría {inf} {np} e intentar {inf} {np}.
    Mi {relative} también ha {ptc} {np} {adv} {when}.
    Junto con {np} viene {np}, que {person} debe {inf}.
    Quien quiera {inf} {np} {adv} necesita {np} de {town}.
    {person} ha {ptc} {np}, pero falta {inf} {np}.
    Durante el {event} en {town} vamos a {inf} {np}.`),
  slotFrames: phrases(`
    Hemos {ptc} su pedido {{number}} {when} en {town}, {np} va aparte.
    Hemos {ptc} {{amount}} por {np} y {np}.
    El {{date}} {person} va a {inf} {np} {adv}.
    En {{link}} encontrará {np} y {np} de {town}.
    {{name}}, hemos {ptc} {np} {adv} {when}.
    Indique el número {{number}} si quiere {inf} {np} {adv}.
    Hemos {ptc} el artículo {{item}} {when} en {town}.
    Si {np} no llega antes del {{date}}, puede {inf} {np}.
    Con el número {{number}} {person} ha {ptc} {np}.`),
  customerFrames: phrases(`
    {np} de {town} no funciona y lo necesito para el {event}.
    Mi {relative} ha {ptc} {np} {when} y no ha pasado nada.
    ¿Pueden {inf} {np} antes del {event}?
    He pedido {np} y me ha llegado {np}, número {{number}}.
    ¿Por qué me han cobrado {{amount}} por {np}?
    Hola, {np} no ha llegado, era para el {{date}}.
    Dígame cómo puedo {inf} {np} {adv}.`),
  greetings: [
    'Hola {{name}},',
    'Buenos días, {{name}}:',
    'Buenas tardes, {{surname}}:',
    'Hola:',
    'Hola de nuevo, {{name}}:',
  ],
  signOffs: [
    'Un saludo,\n{{agent}}',
    'Saludos cordiales,\n{{agent}}',
    'Atentamente,\n{{agent}}\nEquipo de {{team}}',
    'Gracias,\n{{agent}}',
  ],
  commonPhrases: phrases(`
    Un momento, por favor.
    Gracias por su mensaje.
    Ahora lo miro.
    Gracias por su paciencia.
    No hay problema.
    ¿Puedo ayudarle en algo más?
    De nada.
    Lo entiendo.
    Espero que le sirva.
    ¿Me lo puede confirmar?
    ¿Sigue ahí?
    Aquí lo veo.
    Que tenga un buen día.
    Gracias por avisar.
    No debería tardar mucho.
    De acuerdo.
    Ya está todo.
    Le escribo en cuanto sepa algo.`),
  firstNames,
  surnames: list(`
    Aguilar Alonso Blanco Cano Castro Cruz Delgado Díaz Flores Fuentes Gallego García Gómez Herrera Ibáñez Iglesias Lara
    León López Marín Medina Molina Moreno Navarro Ortega Peña Prieto Ramos Reyes Romero Rubio Santos Soto Suárez Vargas Vega`),
  strays: [[...masculine, ...feminine], adjectives, adverbs, infinitives],
  letters: 'abcdefghijklmnopqrstuvwxyz',
  items: ['{m} {adj}', '{m} {adj} con {f}'],
  dates: (day, month, year) => [
    `${day} de ${months[month]!}`,
    `${day} de ${months[month]!} de ${year}`,
    ...numericDates(day, month, year, '/'),
  ],
  amounts: (whole, cents) => [
    `${whole},${cents} €`,
    `${whole} euros`,
    `$${whole}.${cents}`,
    `${whole},${cents} euros`,
  ],
  smooth: (sentence) => sentence,
  conduct: {
    subjects: list(
      'lámpara lavadora nevera cámara chaqueta mesa bicicleta impresora maleta tostadora cama bomba',
    ),
    introductions: ['Mi nombre es {{surname}}.', 'Me llamo {{surname}}.', 'Soy {{surname}}.'],
    needs: [
      {
        need: 'anger',
        says: [
          'Estoy furiosa, han {ptc} la {{subject}} {when} y nadie me ha dicho nada.',
          'Esto es una vergüenza, mi {relative} ha esperado todo el día {np}.',
        ],
      },
      {
        need: 'disappointment',
        says: [
          'Qué decepción, la {{subject}} era un regalo para mi {relative} y ha llegado sin {np}.',
          'Nos hacía mucha ilusión el {event} y sin la {{subject}} se ha echado a perder.',
        ],
      },
      {
        need: 'worry',
        says: ['Estoy muy preocupada, mi {relative} está enferma y necesita la {{subject}} {when}.'],
      },
      {
        need: 'repeated',
        says: ['Es la tercera vez que escribo por la {{subject}} y aún no han {ptc} {np}.'],
      },
    ],
    calm: [
      'Compré la {{subject}} {when} en {town}.',
      'Mi número de pedido es {{number}}.',
      'Tengo aquí el recibo del {{date}} y {np}.',
      'Es por la {{subject}} para el {event}.',
      'Pagué {{amount}} {when}.',
    ],
    questions: [
      {
        asks: ['¿Cuándo van a {inf} la {{subject}}?', '¿Cuándo llega la {{subject}}?'],
        answers: [
          'La {{subject}} llega el {{date}} por la {daypart}.',
          'El {{date}} {person} le lleva la {{subject}}.',
        ],
      },
      {
        asks: ['¿Cuánto cuesta {inf} la {{subject}}?', '¿Cuánto vale {np} para la {{subject}}?'],
        answers: ['Cuesta {{amount}}, con {np} para la {{subject}}.'],
      },
      {
        asks: ['¿Puedo cambiar la {{subject}} por {np}?', '¿La {{subject}} tiene garantía?'],
        answers: [
          'Sí, la {{subject}} tiene garantía hasta el {{date}}.',
          'No, lo siento, pero {person} puede {inf} la {{subject}}.',
        ],
      },
    ],
    deflections: [
      'Consulte nuestra página web: {{link}}.',
      'Eso no es de nuestra competencia, {person} sabrá más.',
    ],
    hollow: ['Lamento oír eso.', 'Entiendo su frustración.', 'Disculpe las molestias.'],
    specific: [
      'Lo siento, quedarse sin la {{subject}} antes del {event} es muy duro; voy a {inf} {np} yo misma {when}.',
      'Tiene razón, no debió esperar tanto por la {{subject}}, acabo de {inf} {np}.',
    ],
    namedGreetings: ['Hola {{name}},', 'Buenos días, {{name}}:', 'Hola de nuevo, {{name}}:'],
    namelessGreetings: ['Hola:', 'Buenos días:', 'Estimado cliente:'],
  },
}
