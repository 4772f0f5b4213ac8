/** How Portuguese-speaking customers ask, and how a question is turned away. Written for this project. */
import type { LanguagePack } from '../types.ts'
import { can, favours, orders } from './verbs.ts'

const acts =
  'chega|chegam|vem|virá|vai|vão|sai|é|são|está|fica|posso|devo|tenho (de|que)|faço|deixo|pago|custa|demora|seria'
/** A choice at the end of what would be a statement by its mark. */
const EITHER = '(vocês|vão|vai|é|tem|me|posso|isso) * *? *? *? sim ou não'
const done = '(me|eu|vocês) (devolvem|enviam|vou|posso|recebo|vão|vai|cobram|descontam)'

/** "Quando" that asks. */
export const when: readonly string[] = [`quando (${acts}|é que|${done})`]

/**
 * How a question opens whatever marks are left out. "Que", "como", "quando" and "onde" are "that", "as", "when" and "where" as well, and "tem",
 * "há" or "preciso" open statements, so that those stand with what tells: "quando chega", not "quando chegou".
 */
const openers = [
  `(quando|onde|quanto) (${acts}|é que|${done})`,
  `o que (${acts}|é que|aconteceu)`,
  'que (devo|faço|dia|horas)',
  '(quanto tempo|qual|quais|quantos|quantas|aonde|cadê|será que|dá (para|pra|pro)|tem como|posso|podemos|(é|será|seria) possível)',
  'como (é que|faço|posso|consigo|eu faço|se faz|funciona)',
  'quem (é|pode|vem|vai)',
  '(por que|porquê|porque é que)',
  '(de|desde|até|com|em|a|para) (quando|onde|quem|qual|quanto|que (dia|hora|horas|data))',
  '(há|tem|existe|vocês têm) (algum|alguma|forma|maneira|jeito|previsão)',
  '(vocês|vcs) (conseguem|podem|fazem|aceitam|têm|vão)',
].map((opener) => `(e|mas|então|ou)? ${opener}`)

export const questions: LanguagePack['phrases'] = {
  // Counts only where a sentence opens with it.
  question: [...openers, EITHER, 'alguém (sabe|pode)'],
  'verb-first': [
    '(posso|podemos|dá (para|pra|pro)|(é|será|seria) possível|(vocês|vcs) (conseguem|podem|fazem|aceitam|têm|vão))',
  ],
  request: [
    '(gostaria|gostava|gostaríamos|queria|quero|preciso|precisava|necessito|pretendo) (também|só)? (de)? (saber|perguntar|pedir|informações|uma informação|entender|perceber|confirmar)',
    `${can} (por favor)? (me|nos)? (${favours}|ver)`,
    'era (só)? para (saber|perguntar)',
    `(${orders}|responda) (me|nos)`,
    `me (${orders}|avise|avisa|ajude|ligue|responda|responde|fala)`,
    `(por favor|pfv|por gentileza) (${orders}|veja|bloqueie|bloqueia|cancele|cancela|me)`,
    `(${orders}|veja|bloqueie|cancele) * (*|* *)? (por favor|pfv|por gentileza)`,
    '(gostaria|gostava|agradecia|agradeceria|agradeço|solicito|solicitava|peço) (que|se|o|a)',
    '(não sei|não entendo|não percebo|sabe|sabem|sabe dizer) (se|quando|como|onde|qual|por que|porque|quanto)',
    '(tenho|tinha) uma (dúvida|pergunta|questão)',
    '(será|seria) possível',
  ],
  'rhetorical-question': [
    '(tudo|está tudo) (bem|bom|certo|joia)',
    'como (vai|está|estás|vão|você está|tem passado)',
    '(né|não é|sabe|entende|percebe|estás a ver|tá|ok|beleza|viu|sim)',
    '(é|isto é|isso é) (brincadeira|piada|uma brincadeira|a sério|sério)',
    'estão a (gozar|brincar) comigo',
    'como (é)? (que isto|que isso)? (é)? possível',
    '(quem se importa|que mais querem)',
    // Openers: what is wanted comes next.
    `${can} (me ajudar|ajudar me)`,
    '(tenho|tinha) uma (dúvida|pergunta|questão)',
    '(tem|há|está) alguém (aí)?',
    '(estás|ainda está|você está) aí',
  ],
  // A direct question by its words wherever it stands: who writes down speech may leave out every mark. And where a statement begins.
  'clause-opener': [
    ...when,
    EITHER,
    '(e|mas|então|ou) (quanto|qual|onde|posso|dá (para|pra)|tem como|o que é que)',
    '(será que|com quem (que)? (eu|falo|posso)|cadê)',
    '(o que (eu)? faço|como (é que|faço|posso)|onde (posso|deixo)|quanto (custa|é que|demora))',
  ],
  deflection: [
    '(consulte|visite|acesse|veja|aceda) (o|a|as|os|ao)? (nosso|nossa|nossas)? (site|página|website|perguntas frequentes|faq|termos|central de ajuda|área de ajuda)',
    '(pode|poderá) (encontrar|consultar|ver|acompanhar) (*|* *|* * *|* * * *)? (no|na|em) *',
    '(deverá|deve|terá de|tem de|tem que|precisa) (contactar|contatar|entrar em (contato|contacto)|ligar|dirigir se|procurar|falar com)',
    'não (é (com a gente|connosco)|(compete|cabe) a nós)',
    '(tem de|tem que) ver com',
    'não (é|faz parte) da (nossa|minha) (responsabilidade|competência|área)',
    'não (tenho|temos|disponho|dispomos) (de)? (acesso a)? (essa|esta|dessa|desta) informação',
    'não (posso|podemos|conseguimos|consigo) (ajudar|ajudá lo|ajudá la|responder|informar|fornecer)',
  ],
}
