/**
 * Words about the course of a Spanish conversation itself: what is asked for, waits, hand-offs, and what answers sound like. Written
 * for this project from the fields of help-desk forms and the habits of chats, mails and calls.
 */
import type { LanguagePack } from '../types.ts'
import { when } from './questions.ts'
import { can, ending, favours, orders } from './verbs.ts'

const days = '(lunes|martes|miércoles|jueves|viernes|sábado|domingo)'

/** The customer said it before. */
const said = [
  'ya (lo|la|los|le|les|se lo)? (había|he|hemos) (dicho|dado|puesto|mandado|enviado|explicado|escrito)',
  'ya (lo|la|los|le|les|se lo|se la) (dije|di|puse|mandé|envié|expliqué|escribí)',
  'está ((todo|escrito) arriba|(todo)? en el (primer|anterior|mismo) (correo|mensaje|mail))',
  'lo (tiene|tienes) (arriba|en (mi|el) (mensaje|correo))',
  'como (ya)? (le|les) (dije|puse)',
  'acabo de (decir|decirlo|decirle|dar|darlo|dárselo|poner|enviar)',
]

export const service: LanguagePack['phrases'] = {
  'detail-order': [
    '(número|no|código|referencia) (de|del) (su|tu|el)? (pedido|compra|orden|factura)',
    'pedido',
  ],
  'detail-account': [
    '(número|código|no) de (su|tu)? (cuenta|cliente|contrato|socio|abonado|usuario)',
    'contrato',
  ],
  'detail-reference': [
    '(número|código|localizador|referencia) (de|del|de la)? (su|tu|la|el)? (reserva|caso|expediente|póliza|envío|seguimiento|incidencia|reclamación|billete|vuelo|cita|paquete)',
    '(localizador|expediente|póliza|reserva)',
  ],
  'detail-email': [
    '(dirección de)? (correo electrónico|correo|e mail|email) (suyo|de contacto|asociado)?',
    '(su|tu) (correo|email|e mail)',
  ],
  'detail-phone': [
    'número de (su|tu)? (teléfono|móvil|celular|contacto)',
    '(teléfono|móvil|celular) de contacto',
    '(teléfono|móvil|celular)',
  ],
  'detail-address': [
    'dirección (de)? (envío|entrega|facturación|completa|postal)',
    '(su|tu|mi) dirección',
    'código postal',
  ],
  'detail-birth': ['fecha de (su|tu)? nacimiento', 'nací'],
  'detail-request': [
    `(me|nos) ${can} (por favor)? (${favours})`,
    `${can} (por favor)? (${ending(favours, 'me')}|${ending(favours, 'nos')}|confirmar|indicar)`,
    '(me|nos) (da|das|dice|dices|facilita|facilitas|indica|indicas|confirma|confirmas|pasa|pasas|regala)',
    `(${ending(orders, 'me')}|${ending(orders, 'nos')})`,
    '(le|te) (pedimos|solicitamos|rogamos) (que)? (nos|me) *',
    '(necesito|necesitamos|necesitaría|necesitaríamos) (su|tu|el|la)',
    'cuál es (su|tu|el|la)',
    'por (seguridad|motivos de seguridad)',
  ],
  // The customer's answer to who asks for what was given.
  'already-given': said,
  // What says that a reply was none: that nobody listens, …
  // Told before a goodbye: nothing has changed, or come.
  'still-open': [
    '(todavía|aún|sigue|siguen|sigo) (no|sin|nada|igual|fallando|roto|bloqueado|bloqueada|esperando)',
    'no (funciona|ha llegado|llegó)',
    'nadie (me|nos|ha|vino|llamó|contesta|responde)',
  ],
  'second-matter': [
    '(otra|otro|segunda|segundo|dos) (pregunta|preguntas|cosa|cosas|consulta|consultas|problema|problemas|tema|temas)',
  ],
  unheard: [
    '(hay|está) alguien',
    '((sigue|está) usted|sigue|sigues|estás) ahí',
    'sí o no',
    '(con (un|una|su|tu|el|la)|al) (supervisor|supervisora|encargado|encargada|gerente)',
    'libro de reclamaciones',
    'no me (leen|lee|escuchan)',
  ],
  // … or that it was done, known or asked before.
  protest: [
    ...said,
    'ya (lo|la|los)? (he|había) (hecho|probado|intentado|reiniciado)',
    'ya (lo|la|los) (hice|probé|intenté|reinicié)',
    '(no|nadie) me (contesta|contestan|responde|responden|respondió|respondieron)',
    'no (me)? (ha|han) (contestado|respondido)',
    '(eso|esto) no (es lo que|fue lo que|responde|me sirve|me ayuda)',
    'no es (eso)? lo que (le|te|les)? (pregunté|pedí)',
    'no (me)? (está|estás|están) (respondiendo|contestando|ayudando|escuchando)',
    'no me (sirve|soluciona|solucionan) (de)? nada',
    'no (encuentro|veo|aparece) nada',
    '(pregunto (de nuevo|otra vez)|vuelvo a preguntar)',
    '(pregunté otra cosa|mi pregunta era|eso ya lo sé|sigo sin (respuesta|saber))',
    'no (leyó|leyeron|lee|leen) (lo que|mi)',
  ],
  'asks-again': [
    `${can} (repetir|repetirme|repetirlo|reenviar|reenviarme)`,
    'me (lo|la|los|las)? (repite|repites|reenvía|reenvías)',
    `(${favours}|${orders}) (otra vez|de nuevo)`,
    'no (le|te|lo)? (escuché|oí|escucho|entendí)',
  ],
  'detail-problem': [
    'no (lo|la|me|consigo|logro|puedo)? (encuentro|encontramos|veo|localizo|localizamos|aparece|coincide|sale|figura|encontrar|localizar|oigo|escucho|reconoce)',
    '(falta|faltan) (un|una|algún)? (dígito|número|cifra|dígitos)',
    '(número|código) (incorrecto|erróneo|inválido|incompleto)',
    'se (corta|entrecorta|ha cortado)',
  ],
  'hold-announcement': [
    '(un|unos|dos) (momento|momentito|minuto|minutito|minutos|segundo|segundito|segundos|ratito|instante|instantes)',
    '(espere|espera|espéreme|aguarde) (un|en (la)? línea|por favor)',
    'deme (unos|cinco|diez)',
    'no (cuelgue|cuelgues|se retire)',
    '(le|te) (pongo|dejo) en espera',
    'estoy (consultando|revisando|verificando|comprobando|buscando|mirando)',
    '(déjeme|déjame|permítame|permíteme|voy a|deja que) (ver|verlo|mirar|mirarlo|consultar|consultarlo|comprobar|comprobarlo|revisar|revisarlo|preguntar|verificar)',
    // Not "consulto por mi pedido".
    '(lo|la|le|te|ya) (miro|consulto|compruebo|reviso|verifico)',
    '(ahora|enseguida) (vuelvo|le digo|te digo)',
  ],
  transfer: [
    '(le|te|lo|la|os) (paso|pongo|comunico|conecto) con',
    '(le|te|lo|la|los|las|os) (transfiero|derivo)',
    '(voy a|permítame) (pasarle|transferirle|transferirlo|comunicarle|comunicarlo|derivarle|pasarte|transferirte)',
  ],
  farewell: [
    '(adiós|hasta (luego|pronto|la próxima)|chao|chau|cuídese|cuídate)',
    'que (esté|estés|le vaya|te vaya) (muy)? bien',
    '(buen|feliz) (finde|fin de semana|viaje|resto de día)',
    'de nada',
    '(que (tenga|tengas|pase|pases|tengan)|deseamos) (un|una|muy|buen|buena|buenas|feliz) *',
    '(necesita|necesitas|tiene|tienes) (cualquier|alguna|otra) (otra|duda|cosa|consulta)',
    '(aquí|acá) estamos',
    '((hay|necesita|necesitas|desea)|(ayudarle|ayudarte|servirle) en) algo más',
    'gracias por (usar|utilizar|ser|elegirnos|confiar|llamar|llamarnos|su confianza|preferirnos|ser parte)',
    '(encuesta|valore|valora)',
    '(cierro|finalizo) (el|la|este|esta) (chat|conversación|llamada|caso)',
  ],
  'asks-time': [
    ...when,
    '(de|desde|hasta|para) cuándo',
    'qué (hora|horas|día|fecha)',
    'cuánto (tiempo|tarda|tardan|tardará|falta|dura|demora)',
  ],
  'asks-amount': [
    '(cuánto|cuánta|cuántos|cuántas)',
    '(cuál|qué) (es)? (el|la)? (precio|coste|costo|importe|tarifa|saldo|total)',
  ],
  'asks-which': ['(quién|qué|cuál|cuáles|dónde|cómo) (es|son|era|fue|está|están|estaba|hay)'],
  'asks-reason': ['(por qué|porqué)', 'cuál es el motivo', 'a qué se debe'],
  // Of these, what asks for money.
  'asks-price': [
    'cuánto (cuesta|cuestan|vale|sale|costaría|(me)? cobran|me sale|tengo que pagar|pago|debo)',
    '(cuál es|qué) (el|la)? (precio|coste|costo|importe|tarifa)',
    '(algún|alguna) (coste|costo|recargo|comisión|cargo)',
  ],
  'asks-steps': [
    'cómo (puedo|podemos|hago|se|lo|la|le hago|debo|tengo|cambio|cancelo|devuelvo|activo)',
    'qué (tengo que|debo|hay que|puedo) hacer',
    'qué (pasos|documentos|papeles)',
  ],
  'answer-plain': [
    '(claro|correcto|exacto|efectivamente|lamentablemente|ninguno|ninguna|ambos|perfecto|vale|dale)',
    '(por supuesto|de acuerdo|todavía no|aún no|ya no|sin problema|no hay problema|no hace falta|no es necesario|así es|con (mucho)? gusto)',
    'sí (señor|señora|se puede|tenemos|podemos|lo (tenemos|cubre))',
    'no (señor|señora|se preocupe)',
    '(disponible|disponibles|incluido|incluida|resuelto|hecho|hecha|listo|lista|imposible|gratis|gratuito)',
    'es posible',
  ],
  // "No" is "not" as well, and "sí" without its accent "if": an answer before a mark.
  'answer-head': ['(sí|no)'],
  'answer-statement': [
    '(puede|puedes|podés|pueden|está|están|es|son|hay|tiene|tienes|tenés|tienen|será|serán|sería|podrá|podrás|queda|quedan|hemos|ha|han|he|fue|era)',
    '(cuesta|incluye|cubre|corresponde|funciona|sale|llega|sirve|se puede)',
  ],
  'answer-outcome': [
    '(disponible|disponibles|agotado|agotada|cancelado|cancelada|confirmado|confirmada|reservado|reservada|aprobado|aprobada|rechazado|rechazada|reembolsado)',
  ],
  'answer-time': [
    '(hoy|mañana|ayer|pronto|enseguida|inmediatamente|anoche|mediodía|ahora mismo)',
    days,
    '(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)',
    '(hora|horas|día|días|semana|semanas|mes|meses|minuto|minutos|año|años)',
    '(antes|después|a partir) (de|del)',
    'a las *',
  ],
  'answer-price': [
    '(euros|pesos|dólares|soles|céntimos|centavos|gratis|gratuito|gratuita)',
    'sin (costo|coste|cargo|recargo)',
    'no (se|le)? (paga|cobra|cobramos|cobran)',
    '(cuesta|cuestan) *',
  ],
  'answer-reason': [
    '(porque|ya que|puesto que|debido a|por eso|dado que|viene de|vienen de)',
    '(motivo|razón|causa)',
    'se (debe|debió) a',
  ],
  'time-given': [days, '(hoy|mañana|(cinco|diez|quince|veinte|treinta) minutos|media hora|una hora)'],
  // What the agent does or will do for the customer.
  commitment: [
    '(le|te|lo|la|los|las) (aviso|avisaré|llamo|llamaré|mando|envío|enviaré|reenvío|confirmo|averiguo|dejo|cambio|devuelvo|tramito|desbloqueé|cambié|envié|mandé|cancelé)',
    'he (pedido|enviado|cancelado|cambiado|solicitado|reservado)',
    '(voy|vamos) a (pedir|preguntar|averiguar|enviar|enviarle|cambiar|cancelar|llamarle)',
  ],
  instruction: [
    '(reinicie|reinicia|desconecte|conecte|ingrese|seleccione|selecciona|pulse|pulsa|presione|abra|descargue|complete|adjunte|acceda|siga|pruebe|compruebe|verifique|inténtelo|actualice)',
    '(haga|haz) clic',
    '(solo (tiene|tienes|hay) que|basta con)',
    'que hacer nada',
    '(envíe|envía) (su|sus|tu|una|dos|tres|cuatro|fotos)',
    `(debe|debes|tiene que|tienes que|hay que|${can.slice(1, -1)}) (reiniciar|descargar|enviar|adjuntar|entrar|ir|acceder|llamar|seguir|radicar|solicitar)`,
  ],
}
