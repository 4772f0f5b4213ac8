/** Spanish word lists: short, ordinary words and names chosen by hand for this project; none is evidence on its own. */
import { wordList, wordSets } from '../word-list.ts'

export const functionWords = wordList(`
  el la los las lo un una unos unas y e o u pero si no que de del a al en con por para sin sobre entre hasta desde como
  cuando donde quien cual cuanto porque pues ya aún todavía muy más menos también tampoco
  yo tú vos usted ustedes él ella ellos ellas nosotros nosotras me te se nos os le les mi mis tu tus su sus mío nuestro
  nuestra nuestros este esta esto estos estas ese esa eso esos esas aquel aquella algo nada nadie alguien alguno alguna
  algún ningún todo toda todos todas otro otra mismo misma cada es soy eres son somos era fue ser sido está estoy están
  estamos estaba estar he has ha hemos han había haber hay tengo tiene tienes tienen tener puedo puede puedes podría pueden
  saber decir quería necesito necesitaría gustaría podrían podrías podés tenés vos acá allá van
  quiero quisiera hace hacer voy va ir gracias hola sí favor aquí ahí allí ahora entonces así tan tanto solo`)

export const notNames = wordList(`
  buenas buenos perdón disculpe disculpa estimado estimada señor señora señorita señores cliente
  clienta usuario usuaria socio socia titular dueño dueña agente asesor asesora soporte servicio
  equipo departamento atención empresa tienda cuenta pedido número nombre apellido correo email
  teléfono dirección ayuda problema pregunta consulta información claro correcto exacto vale ok okay
  bueno bien mal perfecto listo lista seguro segura contento contenta enfadado enfadada enojado
  enojada molesto molesta preocupado preocupada español española mexicano mexicana argentino
  argentina colombiano colombiana chileno chilena peruano peruana venezolano venezolana nuevo nueva
  amigo amiga madre padre hijo hija esposa esposo marido mujer hermano hermana lunes martes
  miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
  septiembre octubre noviembre diciembre hoy mañana ayer habla consciente responsable estudiante autónomo
  día tarde noche tardes noches días`)

export const replyOpeners = wordList(`
  sí claro vale ok por supuesto desde luego hola buenas buenos días tardes noches soy es me llamo mi nombre ah bueno bien
  gracias con gusto perfecto correcto a nombre de`)

export const ownNameOpeners = wordList(
  'y hola buenas buenos días tardes noches bueno sí ok vale que por favor pues',
)

export const nameFollowers = wordList(
  'de del desde y ya otra nuevamente aquí el la yo quería quisiera llamo llamaba necesito tengo',
)

/** Who is told of has an article: "la señora López". */
export const turningWords = wordList('señor señora señorita')

export const nounOpeners = wordList(`
  en de del a al con por para desde hasta sobre el la los las un una este esta ese esa mi su tu nuestro nuestra cada`)

/** Behind a bare name, beside numbers. */
export const nameDetails = wordList(`
  pedido número cuenta cliente
  cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa`)

export const nameAnnouncers = wordList('aquí')

/** Names that are also words: virtues, months, flowers, feasts, and surnames of trades. */
export const ambiguousNames = wordList(`
  rosa luz paz mercedes dolores pilar consuelo esperanza soledad concepción rocío nieves estrella mar sol alba aurora clara
  blanca celeste perla flor margarita violeta azucena iris luna inmaculada encarnación socorro amparo remedios julio abril
  ángel jesús salvador cruz domingo león reyes gracia caridad victoria gloria linda guerrero rey moreno rubio delgado bueno
  calvo cano prado ríos campo campos iglesias vega molina herrero pastor zapatero`)

export const nameParticles = wordList('de del la las los y e i san santa da do van von di')

export const nicknames = wordSets(`
  francisco paco pancho curro kiko fran francis cisco
  josé pepe
  josefa pepa
  maría mari marita maruja
  dolores lola loli
  ignacio nacho
  enrique quique kike
  manuel manolo manu lolo
  manuela manoli
  antonio toni toño antón
  alejandro ale alex jandro álex
  alejandra ale alex jandra
  rafael rafa
  eduardo edu lalo
  guillermo guille memo willy
  roberto rober beto tito
  alberto beto berto tito
  carlos charly carlitos
  jesús chus suso chuy
  vicente chente vicen
  gregorio goyo
  santiago santi yago
  sebastián seba sebas
  fernando fer nando
  fernanda fer nanda
  gabriel gabi gabo
  gabriela gabi
  daniel dani
  daniela dani
  miguel migue micky
  javier javi
  luis lucho
  pedro perico
  juan juanito juancho
  mercedes merche meche
  concepción concha conchi
  rosario charo chayo
  isabel isa chabela
  teresa tere maite
  consuelo chelo
  guadalupe lupe lupita
  pilar pili
  montserrat montse
  inmaculada inma
  beatriz bea
  cristina cris tina
  patricia patri pati
  verónica vero
  susana susi
  esperanza espe
  margarita marga
  graciela chela
  soledad sole`)

/** Parentesco, cariño, trato. */
export const addressWords = wordList(`
  amigo amiga amigos amigas amigue vecino vecina vecinos compañero compañera compa compadre comadre colega tío tía tíos primo prima hermano hermana
  mano manito mana hijo hija mijo mija abuelo abuela abuelita abuelito mamá papá mami papi mamita papito madre
  jefe jefa jefecito patrón patrona campeón campeona crack máquina leyenda reina rey princesa príncipe guapa guapo
  lindo bonita hermosa hermoso cariño cielo corazón amor vida tesoro cosita chico chica chicos chicas muchacho muchacha
  joven caballero dama viejo vieja parce parcero güey wey pana causa bro hermanito todos todas equipo familia gente`)

/** Tratamientos ante el nombre. */
export const rankWords = wordList(
  'don doña ingeniero ingeniera licenciado licenciada arquitecto arquitecta maestro maestra padre sor fray capitán coronel comandante juez jueza profe seño',
)

/** "And your first name?" */
export const givenNameWords = wordList('nombre')
export const familyNameWords = wordList('apellido apellidos')

export const nameFillers = wordList('solo simplemente eh este pues el la')

/** Quien se nombra en una frase con una de estas puede haber muerto. */
export const deathWords = wordList(
  'murió muerto muerta muerte falleció fallecido fallecida fallecimiento difunto difunta viuda viudo funeral entierro defunción herencia duelo',
)
