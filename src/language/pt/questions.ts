/** How Portuguese-speaking customers ask, and how a question is turned away. Written for this project. */
import type { LanguagePack } from '../types.ts'

export const questions: LanguagePack['phrases'] = {
  // Counts only where a sentence opens with it.
  question: [
    '(e|mas|então|ou)? (que|quê|qual|quais|quando|quanto|quanta|quantos|quantas|como|onde|aonde|quem)',
    '(por|para|de|desde|até|com|em|a) (que|quê|quando|onde|quem|qual)',
    '(porque|porquê|por que|por quê|o que|será que|cadê|é que)',
    '(posso|podemos|pode|podem|consigo|dá para|dá pra|é possível|há|tem|têm|existe|existem|preciso|devo|seria possível|vocês têm|vocês aceitam)',
  ],
  request: [
    '(gostaria|queria|gostava|quero|preciso|precisava|gostaríamos) (de)? (saber|perguntar|informações|uma informação|entender|perceber|confirmar|esclarecer)',
    '(poderia|poderiam|podia|podiam|pode|podem|podes|você pode|vocês podem|consegue|conseguem) (por favor)? (me|nos)? (dizer|informar|enviar|explicar|ajudar|confirmar|indicar|dizer me|informar me|enviar me|explicar me|ajudar me|confirmar me|verificar|mandar)',
    '(diga|digam|informe|informem|envie|enviem|explique|expliquem|confirme|confirmem|mande|mandem) (me|nos)',
    'me (diga|digam|informe|informem|envie|enviem|explique|expliquem|mande|mandem|avise|avisem|ajude|ajudem)',
    'por favor (envie|enviem|informe|informem|confirme|confirmem|verifique|verifiquem|me)',
    '(agradecia|agradeceria|agradecia que|agradeço que|solicito|solicitava) (que|me|o|a|se)?',
    '(não sei|não entendo|não percebo|sabe|sabem|sabe me dizer|sabe dizer) (se|quando|como|onde|qual|porque|por que|quanto)',
    '(tenho|tinha) uma (dúvida|pergunta|questão)',
    '(aguardo|fico a aguardar|no aguardo de|fico aguardando) (a|o|um|uma|seu|sua)? (resposta|retorno|contacto|contato|resposta)?',
    '(será|seria) possível',
  ],
  'rhetorical-question': [
    '(tudo|está tudo) (bem|bom|certo|joia)',
    'como (vai|está|estás|vão|você está|tem passado)',
    '(né|não é|certo|sabe|entende|percebe|estás a ver|tá|ok|beleza)',
    '(é|isto é|isso é) (brincadeira|piada|uma brincadeira|a sério|sério)',
    'estão a (gozar|brincar) comigo',
    'como (é)? (que isto|que isso)? (é)? possível',
    '(quem se importa|que mais querem)',
  ],
  deflection: [
    '(consulte|visite|acesse|veja|verifique) (o|a|as|os)? (nosso|nossa|nossas) (site|página|website|perguntas frequentes|faq|termos|central de ajuda|área de ajuda)',
    '(consulte|visite|acesse|veja|aceda) (o|a|ao|à) (site|página|website|faq|central de ajuda|área de ajuda)',
    '(deverá|deve|terá de|tem de|tem que|precisa|você deve) (contactar|contatar|entrar em contato|entrar em contacto|ligar|dirigir se|procurar|falar com)',
    'não (é|faz parte) (da|do)? (nossa|minha|nosso|meu) (responsabilidade|competência|departamento|área|setor|sector)',
    'não (tenho|temos|disponho|dispomos) (de)? (acesso a)? (essa|esta|dessa|desta) informação',
    'não (posso|podemos|conseguimos|consigo) (ajudar|ajudá lo|ajudá la|responder|informar|fornecer)',
  ],
}
