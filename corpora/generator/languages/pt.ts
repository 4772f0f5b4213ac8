/** Portuguese, understood on both sides of the sea. Prepositions are those that do not fuse with the article. */
import type { Grammar } from '../grammar.ts'
import { numericDates } from '../slots.ts'
import { list, phrases } from './lists.ts'

const masculine = list(`
  armário forno cabo filtro espelho sofá colchão teclado parafuso tubo motor painel cadeado casaco relógio livro pacote
  contrato recibo cupom cartão molde prato copo tapete radiador ventilador microfone carregador adaptador suporte toldo
  capacete banco balde martelo quadro rádio roteador ferro fogão guarda-chuva lençol`)
const feminine = list(`
  mesa cadeira cama manta porta chave mala mochila jaqueta bicicleta roda corrente bomba bateria tela câmera impressora
  torradeira batedeira geladeira cortina escada serra caixa bolsa carta fatura reserva garantia etiqueta tampa válvula
  mangueira chaleira panela fechadura correia antena lanterna balança toalha garrafa gaveta`)
const adjectives = list(`
  azul verde grande flexível portátil frágil estável forte brilhante fácil inútil dobrável desmontável impermeável
  transparente enorme recente urgente útil retangular circular digital manual original especial normal industrial
  laranja violeta marrom bege simples resistente compatível recarregável leve confortável`)
const infinitives = list(`
  verificar reparar trocar enviar recolher pedir cancelar reservar embalar medir limpar ajustar desmontar montar fotografar
  etiquetar guardar entregar avisar prolongar bloquear ativar devolver avaliar procurar encontrar abrir fechar carregar
  testar encurtar fixar afrouxar girar pesar digitalizar pintar secar marcar`)
const gerunds = list(`
  verificando reparando trocando enviando recolhendo pedindo cancelando reservando embalando medindo limpando ajustando
  desmontando montando fotografando etiquetando guardando entregando bloqueando ativando devolvendo avaliando procurando
  abrindo fechando carregando testando encurtando fixando girando pesando pintando secando marcando`)
const adverbs = list(`
  rapidamente devagar cedo tarde juntos imediatamente bem mal melhor cuidadosamente discretamente finalmente facilmente
  corretamente parcialmente totalmente previamente pessoalmente manualmente pontualmente calmamente diretamente claramente
  novamente gentilmente simplesmente`)
const months = list(
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
)
const firstNames = list(`
  Adriana Ana André Beatriz Bruno Caio Camila Carla Cláudia Daniel Diogo Eduarda Fábio Fátima Fernanda Gabriel Helena Hugo
  Inês Isabel Ivo João Joana Jorge Júlia Larissa Leonor Lucas Luís Mafalda Marcos Maria Marta Miguel Nádia Nuno Olga Paula
  Pedro Rafael Renata Rita Rui Sara Sílvia Sofia Tiago Vera Vítor`)

export const pt: Grammar = {
  code: 'pt',
  words: {
    m: masculine,
    f: feminine,
    adj: adjectives,
    inf: infinitives,
    ger: gerunds,
    adv: adverbs,
    town: list(`
      Aveiro Beja Braga Campinas Cascais Chaves Coimbra Curitiba Elvas Évora Faro Fortaleza Goiânia Guarda Lagos Leiria Lisboa
      Londrina Loulé Maceió Manaus Natal Óbidos Olinda Palmas Portimão Recife Salvador Santos Setúbal Sintra Tavira Tomar
      Vitória Viseu`),
    role: list(
      'técnico motorista colega eletricista consultor perito encanador carpinteiro contador montador ótico vendedor',
    ),
    relative: list('mãe irmã filha tia avó sobrinha prima vizinha sogra cunhada'),
    event: list(
      'casamento aniversário curso concerto torneio batizado exame encontro festival congresso passeio',
    ),
    weekday: list('segunda terça quarta quinta sexta sábado domingo'),
    daypart: list('manhã tarde noite'),
    month: months,
    firstName: firstNames,
  },
  parts: {
    np: ['o {m}', 'a {f}', 'o {m} {adj}', 'a {f} {adj}', 'o {m} com a {f}', 'a {f} com o {m}'],
    when: [
      '{weekday}',
      '{weekday} de {daypart}',
      'em {month}',
      'desde {weekday}',
      'durante o {event}',
      'após o {event}',
    ],
    person: [
      'o {role}',
      'o nosso {role}',
      'meu colega {firstName}',
      'o {role} de {town}',
      'a sua {relative}',
    ],
  },
  agentFrames: phrases(`
    Estamos {ger} {np} {when} sem {np}.
    Eu vou {inf} {np} {adv} {when}.
    {person} está {ger} {np} e vai {inf} {np} {when}.
    Primeiro convém {inf} {np} e depois {inf} {np}.
    Se {np} não estiver em {town}, {person} pode {inf} {np}.
    Sem {np} não é possível {inf} {np} {adv}.
    Pode {inf} {np} em {town} ou {inf} {np} {adv}.
    Como ninguém quis {inf} {np}, fomos {inf} {np}.
    Prefere {inf} {np} ou {inf} {np} em {town}?
    {person} quer {inf} {np} {when} {adv}.
    Para {inf} {np}, estamos {ger} {np} {when}.
    Assim que {person} terminar {np}, temos de {inf} {np}.
    Acontece que {person} esteve {ger} {np} {when}.
    Com {np} deve ser fácil {inf} {np} {adv}.
    {np} e {np} chegam a {town} {when}.
    Antes de {inf} {np}, {person} costuma {inf} {np}.
    Em vez de esperar, poderia {inf} {np} e tentar {inf} {np}.
    A minha {relative} também está {ger} {np} {when}.
    Junto com {np} vem {np}, e {person} deve {inf} {np}.
    Quem quiser {inf} {np} {adv} precisa {inf} {np}.
    {person} está {ger} {np}, mas falta {inf} {np}.
    Durante o {event} em {town} vamos {inf} {np}.`),
  slotFrames: phrases(`
    Estamos {ger} o seu pedido {{number}} {when} em {town}, {np} segue depois.
    Vamos devolver {{amount}} com {np} e {np} {when}.
    Em {{date}} {person} vai {inf} {np} {adv}.
    Em {{link}} encontra {np} e {np} de {town}.
    {{name}}, estamos {ger} {np} {adv} {when}.
    Indique o número {{number}} se quiser {inf} {np} {adv}.
    Estamos {ger} o artigo {{item}} {when} em {town}.
    Se {np} não chegar até {{date}}, pode {inf} {np}.
    Com o número {{number}} {person} vai {inf} {np}.`),
  customerFrames: phrases(`
    {np} de {town} não funciona e o {event} está perto.
    A minha {relative} foi {inf} {np} {when} e nada aconteceu.
    Podem {inf} {np} antes de {weekday}?
    Pedi {np} e veio {np}, número {{number}}.
    Por que me cobraram {{amount}} com {np}?
    Olá, {np} não chegou, era para {{date}}.
    Diga-me como posso {inf} {np} {adv}.`),
  greetings: [
    'Olá {{name}},',
    'Bom dia, {{name}},',
    'Boa tarde, {{surname}},',
    'Olá,',
    'Olá de novo, {{name}},',
  ],
  signOffs: [
    'Cumprimentos,\n{{agent}}',
    'Atenciosamente,\n{{agent}}',
    'Obrigado,\n{{agent}}',
    'Atenciosamente,\n{{agent}}\nEquipe {{team}}',
  ],
  commonPhrases: phrases(`
    Um momento, por favor.
    Obrigado pela sua mensagem.
    Vou já ver.
    Obrigado pela paciência.
    Sem problema.
    Posso ajudar em mais alguma coisa?
    De nada.
    Compreendo.
    Espero que isto ajude.
    Pode confirmar, por favor?
    Ainda está aí?
    Estou a ver aqui.
    Tenha um bom dia.
    Obrigado por avisar.
    Não deve demorar.
    Certo.
    Já está tudo.
    Volto a escrever em breve.`),
  firstNames,
  surnames: list(`
    Almeida Alves Barbosa Barros Borges Braga Campos Cardoso Carvalho Castro Correia Costa Cunha Dias Duarte Esteves Faria
    Fernandes Ferreira Fonseca Freitas Gomes Lima Lopes Macedo Matos Melo Moreira Neves Nogueira Pinto Ramos Ribeiro Rocha
    Santana Teixeira Vieira`),
  strays: [[...masculine, ...feminine], adjectives, adverbs, infinitives],
  letters: 'abcdefghijklmnopqrstuvwxyz',
  items: ['{m} {adj}', '{m} {adj} com {f}'],
  dates: (day, month, year) => [
    `${day} de ${months[month]!}`,
    `${day} de ${months[month]!} de ${year}`,
    ...numericDates(day, month, year, '/'),
  ],
  amounts: (whole, cents) => [
    `${whole},${cents} €`,
    `R$ ${whole},${cents}`,
    `${whole} euros`,
    `${whole} reais`,
  ],
  smooth: (sentence) => sentence,
  conduct: {
    subjects: list(
      'mala geladeira câmera jaqueta mesa bicicleta impressora chaleira cama bomba torradeira lanterna',
    ),
    introductions: ['O meu nome é {{surname}}.', 'Meu nome é {{surname}}.', 'Eu sou {{surname}}.'],
    needs: [
      {
        need: 'anger',
        says: [
          'Estou furiosa, foram {inf} a {{subject}} {when} e ninguém me disse nada.',
          'Isto é uma vergonha, a minha {relative} esperou o dia todo com {np}.',
        ],
      },
      {
        need: 'disappointment',
        says: [
          'Que decepção, a {{subject}} era um presente para a minha {relative} e veio sem {np}.',
          'Estávamos tão felizes com o {event} e sem a {{subject}} foi um desastre.',
        ],
      },
      {
        need: 'worry',
        says: ['Estou muito preocupada, a minha {relative} está doente e precisa ter a {{subject}} {when}.'],
      },
      {
        need: 'repeated',
        says: ['É a terceira vez que escrevo sobre a {{subject}} e ainda não vieram {inf} {np}.'],
      },
    ],
    calm: [
      'Comprei a {{subject}} {when} em {town}.',
      'O número do meu pedido é {{number}}.',
      'Tenho aqui o recibo de {{date}} e {np}.',
      'É sobre a {{subject}} para o {event}.',
      'Paguei {{amount}} {when}.',
    ],
    questions: [
      {
        asks: ['Quando vão {inf} a {{subject}}?', 'Quando chega a {{subject}}?'],
        answers: [
          'A {{subject}} chega em {{date}}, de {daypart}.',
          'Em {{date}} {person} leva a {{subject}}.',
        ],
      },
      {
        asks: ['Quanto custa {inf} a {{subject}}?', 'Quanto custa {np} para a {{subject}}?'],
        answers: ['Custa {{amount}}, com {np} para a {{subject}}.'],
      },
      {
        asks: ['Posso trocar a {{subject}} por outra com {np}?', 'A {{subject}} tem garantia?'],
        answers: [
          'Sim, a {{subject}} tem garantia até {{date}}.',
          'Não, lamento, mas {person} pode {inf} a {{subject}}.',
        ],
      },
    ],
    deflections: [
      'Consulte o nosso site: {{link}}.',
      'Isso não é da nossa responsabilidade, {person} sabe mais.',
    ],
    hollow: ['Lamento saber disso.', 'Entendo a sua frustração.', 'Desculpe o transtorno.'],
    specific: [
      'Lamento, ficar sem a {{subject}} antes de {weekday} é muito duro; vou {inf} {np} eu mesma {when}.',
      'Tem razão, não devia esperar tanto com a {{subject}}, acabei de {inf} {np}.',
    ],
    namedGreetings: ['Olá {{name}},', 'Bom dia, {{name}},', 'Olá de novo, {{name}},'],
    namelessGreetings: ['Olá,', 'Bom dia,', 'Prezado cliente,'],
  },
}
