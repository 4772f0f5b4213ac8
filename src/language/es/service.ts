/**
 * Words about the course of a Spanish conversation itself: what is asked for, waits, hand-offs, and what answers sound like. Written
 * for this project from the fields of help-desk forms and the habits of chats, mails and calls.
 */
import type { LanguagePack } from '../types.ts'

export const service: LanguagePack['phrases'] = {
  'detail-order': [
    '(número|numero|no|código|referencia) (de|del) (su|tu|el)? (pedido|compra|orden|factura)',
    'pedido',
  ],
  'detail-account': ['(número|código|no) de (su|tu)? (cuenta|cliente|contrato|socio|abonado|usuario)'],
  'detail-reference': [
    '(número|código|localizador|referencia) (de|del|de la)? (su|tu|la|el)? (reserva|caso|expediente|póliza|envío|seguimiento|incidencia|reclamación|billete|vuelo|cita|paquete)',
    '(localizador|expediente|póliza|reserva)',
  ],
  'detail-email': [
    '(dirección de)? (correo electrónico|correo|e mail|email) (suyo|de contacto|asociado)?',
    '(su|tu) (correo|email|e mail)',
  ],
  'detail-phone': [
    '(número|numero) de (su|tu)? (teléfono|móvil|celular|contacto)',
    '(teléfono|móvil|celular) de contacto',
    '(teléfono|móvil|celular)',
  ],
  'detail-address': [
    'dirección (de)? (envío|entrega|facturación|completa|postal)',
    '(su|tu|mi) dirección',
    'código postal',
  ],
  'detail-birth': ['fecha de (su|tu)? nacimiento'],
  'detail-request': [
    '(me|nos) (puede|puedes|podría|podrías|podéis|pueden) (por favor)? (dar|decir|facilitar|indicar|confirmar|enviar|proporcionar|pasar|repetir)',
    '(puede|puedes|podría|podrías) (por favor)? (darme|decirme|facilitarme|indicarme|confirmarme|enviarme|proporcionarme|pasarme|repetirme|confirmar|indicar)',
    '(me|nos) (da|das|dice|dices|facilita|facilitas|indica|indicas|confirma|confirmas|pasa|pasas)',
    '(deme|dime|dígame|indíqueme|indícame|facilíteme|facilítame|confírmeme|confírmame|envíeme|envíame)',
    '(necesito|necesitamos|necesitaría|necesitaríamos) (su|tu|el|la)',
    '(cuál|cual) es (su|tu|el|la)',
    'por (seguridad|motivos de seguridad)',
  ],
  'detail-problem': [
    'no (lo|la|me|consigo|logro|puedo)? (encuentro|encontramos|veo|localizo|localizamos|aparece|coincide|sale|figura|encontrar|localizar|oigo|escucho|reconoce)',
    '(falta|faltan) (un|una|algún)? (dígito|número|cifra|dígitos)',
    '(número|código) (incorrecto|erróneo|inválido|incompleto)',
    'se (corta|entrecorta|ha cortado)',
  ],
  'hold-announcement': [
    '(un|unos|dos) (momento|momentito|minuto|minutito|minutos|segundo|segundos|instante|instantes)',
    '(espere|espera|espéreme|espérame|aguarde|aguarda) (un|en línea|por favor|en la línea)',
    'no (cuelgue|cuelgues)',
    '(le|te) (pongo|dejo) en espera',
    '(déjeme|déjame|permítame|permíteme|voy a|deja que|deje que) (lo|la)? (ver|verlo|mirar|mirarlo|consultar|consultarlo|comprobar|comprobarlo|revisar|revisarlo|preguntar|verificar|vea|mire|compruebe)',
    '(lo|la)? (miro|consulto|compruebo|reviso|verifico)',
    '(ahora|enseguida) (vuelvo|le digo|te digo|lo miro)',
  ],
  transfer: [
    '(le|te|lo|la|os) (paso|pongo|comunico|conecto) con',
    '(le|te|lo|la|os) (transfiero|derivo) (con|a|al)',
    '(voy a|permítame) (pasarle|transferirle|transferirlo|comunicarle|comunicarlo|derivarle|pasarte|transferirte)',
    '(le|te) (transfiero|derivo)',
  ],
  farewell: [
    '(adiós|hasta (luego|pronto|la próxima)|chao|chau)',
    'que (tenga|tengas|pase|pases|tengan) (un|una|muy)? (buen|buena|feliz|excelente|bonito|buenas) (día|tarde|noche|fin de semana|semana|noches|tardes)?',
    '(puedo|podemos) (ayudarle|ayudarte|servirle) en algo más',
    '(hay|necesita|necesitas|desea) algo más',
    '(gracias) por (elegirnos|confiar|llamar|llamarnos|su confianza|preferirnos)',
    '(encuesta|valore|valora) (de|la|mi|nuestra)? (satisfacción|atención)?',
    '(cierro|cerramos|finalizo|finalizamos) (el|la|este|esta) (chat|conversación|llamada|caso)',
  ],
  'asks-time': [
    '(cuándo|cuando)',
    '(a)? (qué|que) (hora|horas|día|fecha)',
    '(cuánto|cuanto) (tiempo|tarda|tardan|tardará|falta|dura|demora)',
  ],
  'asks-amount': [
    '(cuánto|cuánta|cuántos|cuántas|cuanto|cuanta|cuantos|cuantas)',
    '(cuál|cual|qué) (es)? (el|la)? (precio|coste|costo|importe|tarifa|saldo|total)',
  ],
  'asks-reason': ['(por qué|porqué|por que)', '(cuál es el|por qué) motivo', 'a qué se debe'],
  'asks-steps': [
    '(cómo|como) (puedo|podemos|hago|se|lo|la|debo|tengo|cambio|cancelo|devuelvo|activo)',
    '(qué|que) (tengo que|debo|hay que|puedo) hacer',
    '(qué|que) (pasos|documentos|papeles)',
  ],
  'answer-plain': [
    '(sí|si|no|claro|correcto|exacto|efectivamente|desgraciadamente|lamentablemente|desafortunadamente|ninguno|ninguna|ambos|perfecto|vale|tampoco|también)',
    '(por supuesto|de acuerdo|todavía no|aún no|sin problema)',
    '(puede|puedes|pueden|está|están|es|son|hay|tiene|tienes|tienen|será|serán|podrá|podrás|queda|quedan|hemos|ha|han|he|fue|era)',
    '(disponible|disponibles|incluido|incluida|cancelado|cancelada|confirmado|confirmada|resuelto|hecho|listo|posible)',
  ],
  'answer-outcome': [
    '(disponible|disponibles|agotado|agotada|cancelado|cancelada|confirmado|confirmada|reservado|reservada|aprobado|aprobada|rechazado|rechazada|reembolsado)',
  ],
  'answer-time': [
    '(hoy|mañana|ayer|pronto|ahora|ya|enseguida|inmediatamente|anoche)',
    '(lunes|martes|miércoles|jueves|viernes|sábado|domingo)',
    '(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)',
    '(hora|horas|día|días|semana|semanas|mes|meses|minuto|minutos|año|años)',
    '(antes|después|a partir) (de|del)',
    'a las *',
  ],
  'answer-reason': [
    '(porque|ya que|puesto que|debido a|a causa de|por eso|dado que)',
    '(motivo|razón|causa)',
    'se (debe|debió) a',
  ],
}
