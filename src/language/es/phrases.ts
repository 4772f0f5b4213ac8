/**
 * Spanish phrases, usted, tú and vos. Written for this project from the conventions of Spanish business letters (saludo and
 * despedida) and from general knowledge of customer service; no corpus text. Accents are folded away.
 */
import type { LanguagePack } from '../types.ts'
import { can, ending, favours } from './verbs.ts'

export const phrases: LanguagePack['phrases'] = {
  greeting: [
    '(hola|buenas|saludos|estimado|estimada|estimados|estimadas|querido|querida|apreciado|apreciada|aló|hey)',
    '(hola|muy)? (buenos|buen) (días|día)',
    '(hola|muy)? buenas (tardes|noches)',
    'muy buenas',
    'hola (a todos|qué tal)',
    'de mi (mayor)? consideración',
  ],
  'generic-salutation': [
    '(estimado|estimada|apreciado|apreciada|querido|querida|distinguido|distinguida|hola) (cliente|clienta|usuario|usuaria|socio|socia|suscriptor|suscriptora|pasajero|pasajera|consumidor|comprador|titular|huésped|residente|inquilino|inquilina|vendedor|vendedora|paciente|asegurado|asegurada|ciudadano|ciudadana|propietario|propietaria|candidato|candidata|estudiante)',
    '(estimados|estimadas|apreciados|queridos) (clientes|usuarios|socios|señores|suscriptores)',
    '(estimado|estimada) (señor|sr) (o|a) (señora|sra)',
    '(estimado|estimada|estimados) (señor|señores|sr|sres) (señora|señoras|sra|sras)',
    '(estimado|estimada|estimados) a (cliente|usuario|asegurado|socio|titular)? (a)?',
    'muy (señor mío|señores míos|señores nuestros|señor nuestro)',
    'a quien (corresponda|pueda interesar)',
  ],
  closing: [
    '(un)? (cordial|afectuoso|atento|fuerte)? (saludo|saludos|abrazo) (cordial|cordiales|atentos)?',
    '(atte|slds|sin otro particular)',
    '(reciba|recibe|reciban) un (cordial|afectuoso|atento)? saludo',
    '(atentamente|cordialmente|afectuosamente|respetuosamente)',
    '(le|les|te)? (saluda|saludan) (atentamente|cordialmente|atte)',
    '(muchas|mil|muchísimas)? gracias (de antemano|por adelantado|por todo)?',
    '(quedo|quedamos) (a (su|tu) (disposición|entera disposición)|atento|atenta|pendiente)',
    '(quedo|quedamos) a la espera (de (su|tu) respuesta|de sus noticias)?',
    '(besos|abrazos|bendiciones)',
  ],
  honorific: [
    '(señor|señora|señorita|sr|sra|srta|sres|don|doña|d|dª|dr|dra|doctor|doctora|ing|lic|arq|licenciado|licenciada|ingeniero|ingeniera|profesor|profesora)',
    '(d|sr|dr|ing|prof) (o|a)',
  ],
  'name-introduction': ['(mi|mis) (nombre|nombre completo|apellido|apellidos) (es|son)?'],
  'name-introduction-called': [
    'me llamo',
    // Not "dígame", behind which the customer is named.
    '(llamarme|llámeme|llámame)',
    'a nombre de',
  ],
  'name-introduction-self': ['soy'],
  'name-introduction-this': [
    '(aquí|acá)? (le|te|les) (habla|hablo|atiende|atiendo|escribe|saluda)',
    '(al habla|habla|aquí habla|acá habla|quien (le)? (habla|escribe) es)',
    '(hola|buenas|días|tardes|noches) (aquí|acá)',
    // Not "hablo con", whom the customer rang before.
    '(habla|hablas|(está|estás) hablando) con',
  ],
  // What is said to somebody right before their name, and of nobody: "Hola, Ana."
  'said-to-name': ['(hola|de nada|con (mucho)? gusto|a la orden|no hay de qué|a usted)'],
  'name-request-details': ['(sus|tus) datos'],
  'name-request': [
    '(su|tu|y el|y los) (nombre|apellido|apellidos)',
    'cómo (se llama|te llamas)',
    '(con)? quién (hablo|tengo el (gusto|placer)|estoy hablando|me comunico|habla)',
    '(nombre completo|nombre y apellidos|nombre y apellido)',
    '(a nombre de quién|a qué nombre)',
  ],
  gratitude: ['(gracias|agradezco|agradecemos|perfecto|genial|excelente|estupendo|bárbaro)', 'muy amable'],
  negation: ['no soy', '(no|nunca|jamás|sin|ni|tampoco|ningún|ninguna|nada)'],
  apology: [
    '(perdón|perdona|perdone|perdonen|disculpa|disculpe|disculpen|disculpas|discúlpame|discúlpeme)',
    '(lo)? (siento|lamento|sentimos|lamentamos)',
    '(le|te|les)? (pido|pedimos) (mil)? (disculpas|perdón)',
    '(ha sido|fue|es) (un error nuestro|culpa nuestra|error mío|un fallo nuestro)',
    'error nuestro',
  ],
  stock: [
    '(muchas)? gracias por (contactar|contactarnos|comunicarse|llamar|llamarnos|escribir|escribirnos|elegirnos|ponerse en contacto|preferirnos|esperar|aguardar)',
    '(muchas)? gracias por (su|tu|la|vuestra|el) (paciencia|comprensión|mensaje|correo|llamada|espera|confianza|preferencia|tiempo|interés|consulta|colaboración)',
    '(agradecemos|agradezco|le agradecemos|te agradecemos) (su|tu|la) (paciencia|comprensión|mensaje|espera|confianza|preferencia|interés|contacto)',
    'un placer (ayudarle|ayudarte|atenderle|atenderte|atenderlo)',
    'en el menor tiempo posible',
    '(disculpe|disculpa|disculpen|disculpas|perdone|perdona|lamento|lamentamos|sentimos|siento) (por)? (las molestias (ocasionadas)?|los inconvenientes (ocasionados)?|la (demora|espera)|(el|cualquier) inconveniente|cualquier molestia)',
    '(entiendo|entendemos|comprendo|comprendemos) (perfectamente|completamente|totalmente)? (su|tu|la) (frustración|molestia|preocupación|malestar|situación|inquietud|enojo|enfado)',
    '(hay|necesita|necesitas|desea|deseas) algo más en (lo)? que (le|te|lo|la)? (pueda|podamos|puedo|podemos) (ayudar|ayudarle|ayudarte|servir)',
    '(le|te|lo|la)? (puedo|podemos) (ayudar|ayudarle|ayudarte|ayudarlo|servirle) en algo más',
    '(en qué|cómo) (le|te|lo|la)? (puedo|podemos|podría) (ayudar|ayudarle|ayudarte|ayudarlo|servir|servirle)',
    'en qué (le|te|lo|la) ayudo',
    'para cualquier (duda|consulta|aclaración)',
    '(hemos recibido|recibimos) (su|tu) (solicitud|mensaje|consulta|correo|reclamación|reclamo)',
    '(será|está siendo) (atendido|atendida|gestionado|gestionada|tramitado|tramitada)',
    'no (dude|dudes|duden) en (contactarnos|contactar|escribirnos|llamarnos|comunicarse|consultarnos|ponerse en contacto)',
    '(estamos|quedo|quedamos|estoy|me encuentro|seguimos) a (su|tu) (entera|completa)? disposición',
    '(tenga|tengas|pase|pases|tengan) (un|una)? (muy)? (buen|buena|excelente|feliz|lindo|linda|bonito|bonita) (día|tarde|noche|fin de semana|jornada)',
    '(su|tu) (opinión|satisfacción|llamada|consulta|solicitud) es (muy)? importante (para nosotros)?',
    '(agente|asesor|asesores|representante|representantes|especialista) (se (pondrá en contacto|comunicará|contactará)|(le|te|lo|la) contactará)',
    '(nos pondremos|me pondré) en contacto (con usted|contigo)? (lo antes posible|en breve|lo más pronto posible)',
    '(a la|con la|la mayor) brevedad (posible)?',
    '(haremos todo lo posible|espero haberle ayudado|estamos aquí para)',
  ],
  // Of these, what may hold the answer.
  routine: [
    'en un plazo (máximo)? de * (a *)? (días|horas) (hábiles|laborables)?',
    '(lamentamos|sentimos|lamento|siento) (informarle|comunicarle|informarte|tener que informarle)',
    '(esta|la) llamada (puede|podrá) ser (grabada|monitoreada)',
    `me ${can} (${favours})`,
    `${can} (${favours}|${ending(favours, 'me')})`,
    'por (motivos|razones|temas) de seguridad',
    '(un|deme un|dame un|espere un|permítame un) (momento|momentito|segundo|instante|minuto) (por favor)?',
  ],
}
