/**
 * Words about the course of a Portuguese conversation itself: what is asked for, waits, hand-offs, and what answers sound like. Written
 * for this project from the fields of help-desk forms and the habits of chats, mails and calls.
 */
import type { LanguagePack } from '../types.ts'
import { when } from './questions.ts'
import { can, favours, orders } from './verbs.ts'

const days = '(segunda|terça|quarta|quinta|sexta|sábado|domingo)'

/** The customer said it before. */
const said = [
  'já (o|lhe)? (tinha|havia) (dito|dado|mandado|enviado|informado)',
  'já (o|lhe|vos)? (disse|dei|mandei|enviei|informei|expliquei)',
  'já (o escrevi|falei (isso|isto|antes|acima))',
  'está ((tudo|escrito) (em cima|acima)|na (primeira linha|mensagem anterior)|no (primeiro|meu) (e mail|email))',
  'como (já)? (lhe)? (disse|informei|referi)',
  '(acabei|acabo) de (dizer|falar|dar|mandar|enviar|informar|escrever)',
]

export const service: LanguagePack['phrases'] = {
  'detail-order': [
    '(número|código|referência) (do|da|de) (seu|sua|teu)? (pedido|encomenda|compra|fatura)',
    '(pedido|encomenda)',
  ],
  'detail-account': [
    '(número|código) (da|de|do) (sua|seu)? (conta|cliente|contrato|sócio|assinante)',
    'contrato',
  ],
  'detail-reference': [
    '(número|código|localizador|referência) (da|de|do) (sua|seu)? (reserva|protocolo|processo|chamado|rastreio|rastreamento|apólice|envio|bilhete|voo|reclamação|ticket)',
    '(protocolo|localizador|reserva|apólice)',
  ],
  'detail-email': [
    '(endereço de)? (seu|o seu|teu|um) (e mail|email|correio eletrónico)',
    'endereço de (e mail|email|correio eletrónico)',
  ],
  'detail-phone': [
    'número (de|do) (seu|teu)? (telefone|telemóvel|celular|contacto|contato)',
    '(telefone|telemóvel|celular) (de|para) (contacto|contato)',
    '(telefone|telemóvel|celular)',
  ],
  'detail-address': [
    '(seu|teu|meu|sua|a sua|minha) (endereço|morada)',
    '(endereço|morada) (de)? (entrega|faturação|cobrança|completo|completa)',
    'código postal',
    'cep',
  ],
  'detail-birth': ['data de (seu|sua)? nascimento', 'nasci'],
  'detail-request': [
    `${can} (por favor)? (me|nos)? (${favours})`,
    `(me|nos) (informa|confirma|envia|${orders})`,
    `(${orders}|forneça) (me|nos|o|a|seu|sua|por favor|nome|número)`,
    '(solicitamos|pedimos) (lhe)? (o envio|que (nos|me)? *)',
    '(qual|quais) (é|são|seria)? (o|a|os|as)',
    '(preciso|precisamos|precisaria|necessito) (do|da|de)',
    '(por|para) (segurança|questões de segurança|motivos de segurança)',
  ],
  // The customer's answer to who asks for what was given.
  'already-given': said,
  // What says that a reply was none: that nobody listens, …
  // Told before a goodbye: nothing has changed, or come.
  'still-open': [
    '(ainda|continua|continuam|continuo) (não|sem|nada|igual|na mesma|à espera|esperando|travado|parado|bloqueado)',
    'não (funciona|funcionou|chegou|resolveu)',
    'ninguém (me|nos|veio|ligou|respondeu|apareceu|atende)',
  ],
  'second-matter': [
    '(outra|outro|segunda|segundo|duas|dois) (pergunta|perguntas|dúvida|dúvidas|coisa|coisas|problema|problemas|questão|assunto)',
  ],
  unheard: [
    '(tem|há|está) alguém',
    '(estás|ainda está|você está) aí',
    'sim ou não',
    '(com (um|uma|o|a|seu)|ao) (supervisor|supervisora|gerente)',
    '(livro de reclamações|procon)',
    'não me (leem|leu|ouvem)',
  ],
  // … or that it was done, known or asked before.
  protest: [
    ...said,
    'já (o|a)? (fiz|tentei|testei|reiniciei|troquei|aconteceu)',
    'não me (respondeu|responderam|respondem|responde)',
    '(isso|isto) não (é o que|responde|me ajuda|adianta|resolve)',
    'não (está|estão)? (respondeu|respondendo|a responder) (à|o que)? (minha|perguntei)',
    '(isso|isto) (eu)? (já)? (sei|fiz)',
    'não (foi|é) (isso|isto)? (o)? que (eu)? perguntei',
    '(pergunto (de novo|novamente|outra vez)|volto a perguntar)',
    '(perguntei outra coisa|minha pergunta era)',
    '(ninguém (me)? (responde|respondeu)|sem resposta)',
    'não (leu|leram|leem) (o que|a minha|minha|meu)',
  ],
  'asks-again': [
    `${can} (me)? (repetir|reenviar)`,
    '(repete|repita|reenvia|reenvie)',
    `(${favours}|${orders}) (de novo|outra vez|novamente)`,
    'não (o|a|te)? (ouvi|percebi|escutei|entendi|apanhei)',
  ],
  'detail-problem': [
    'não (o|a|consigo|consegui)? (encontro|encontrei|encontramos|encontrar|localizo|localizei|localizar|vejo|aparece|corresponde|consta|ouvir|oiço|ouço)',
    '(falta|faltam) (um|uma|algum)? (dígito|número|algarismo|dígitos)',
    '(número|código) (incorreto|inválido|errado|incompleto)',
    '(a chamada|a ligação) (está a cair|caiu|está cortando)',
  ],
  'hold-announcement': [
    '(um|uns|dois) (momento|momentinho|minuto|minutinho|minutos|segundo|instante|instantinho|instantes|bocadinho)',
    'aguarde',
    'espere (um|na linha|por favor)',
    'não desligue',
    '(dê|dá) me (um|uns|cinco|dez|dois)',
    '(vou|deixe me|deixa me|deixa eu|deixe eu) (já|lá|aqui)? (ver|verificar|consultar|confirmar|checar|perguntar|conferir)',
    'já volto',
    'volto (já|em *)',
    '(estou a|estou) (verificar|verificando|consultando|checando|conferindo)',
  ],
  transfer: [
    '(vou|irei) (transferir|encaminhar|direcionar|reencaminhar)',
    '(transfiro|encaminho|reencaminho|estou (transferindo|encaminhando)) (o|a|você|te|sua|seu|para)',
    '(transferi|encaminhei) (o|a|seu|sua|para) *',
  ],
  farewell: [
    '(adeus|tchau|até (logo|breve|mais|à próxima))',
    '(um|continuação de um) bom (dia|resto de dia|final de semana)',
    '(tenha|tenham|desejo|desejo lhe) (um|uma) (bom|boa|ótimo|ótima|excelente) *',
    'bom (fim de semana|final de semana|resto de dia)',
    '(algo mais|mais alguma (coisa|dúvida|questão))',
    '(boa viagem|disponha|de nada)',
    '(se precisar|qualquer coisa|qualquer dúvida) (é só|estamos|estou|chame)',
    'agradece (o|a) (seu|sua) (contato|contacto|ligação|chamada|preferência|visita)',
    '(obrigado|obrigada|agradecemos) (por)? (ter)? (escolher|escolhido|ligar|ligado|usar|utilizar|ser|(pela|a) (sua)? preferência)',
    '(pesquisa|inquérito) de satisfação',
    'avalie (o|a|nosso|este)',
    '(encerro|encerrar|finalizo) (o|a|este|esta) (chat|atendimento|conversa|chamado|chamada)',
  ],
  'asks-time': [
    ...when,
    '(de|desde|até|para) quando',
    '(sai|chega|vem|vai|fica) quando',
    'que (horas|hora|dia|data)',
    '(quanto tempo|quanto demora|quanto falta|em quanto)',
    '(qual|quais) (é)? (o|os)? (prazo|prazos)',
  ],
  'asks-amount': [
    '(quanto|quanta|quantos|quantas)',
    'qual (é)? (o|a)? (preço|custo|valor|tarifa|saldo|taxa|total)',
  ],
  // Of these, what asks for money.
  'asks-price': [
    'quanto (é que)? (custa|custam|fica|sai|pago|tenho (de|que) pagar|cobram)',
    'qual (é)? (o|a)? (preço|custo|valor|tarifa|taxa)',
    '(algum|alguma) (custo|taxa|comissão)',
    'paga (se)? (alguma coisa|algo)',
  ],
  'asks-which': ['(quem|qual|quais|onde|o que|como) (é|são|era|foi|está|estão|fica|há)'],
  'asks-reason': ['(por que|porque)', '(qual|por) (é)? (o)? (motivo|razão|que motivo|que razão)'],
  'asks-steps': [
    'como (posso|faço|é|se|devo|podemos|eu|cancelo|altero|ativo|devolvo|funciona)',
    'o que (devo|tenho de|tenho que|preciso|posso)',
    '(quais|que) (passos|documentos|papéis)',
  ],
  'answer-plain': [
    '(sim|claro|certo|exato|exatamente|correto|infelizmente|certamente|nenhum|nenhuma|ambos|perfeito|ok)',
    '(com certeza|ainda não|já não|sem problema|está bem|tudo certo|pois não|tem sim)',
    'não (senhor|senhora|precisa|é (preciso|necessário)|há problema|tem problema|se preocupe|paga)',
    '(disponível|disponíveis|impossível|incluído|incluída|resolvido|feito|gratuito|marcado|marcada)',
    'é possível',
  ],
  // "Não" is "not" as well: an answer before a mark.
  'answer-head': ['(não)'],
  'answer-statement': [
    '(pode|podem|podes|está|estão|é|são|há|tem|tens|será|serão|foi|foram|temos|fica|ficam|consegue|conseguem|consigo|conseguimos)',
    '(custa|cobre|inclui|funciona|serve|sai|chega|vai|vão|dá)',
  ],
  'answer-outcome': [
    '(disponível|disponíveis|esgotado|esgotada|cancelado|cancelada|confirmado|confirmada|reservado|reservada|aprovado|aprovada|recusado|recusada|reembolsado)',
  ],
  'answer-time': [
    '(hoje|amanhã|ontem|imediatamente|breve|manhã|tarde|noite)',
    days,
    '(janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)',
    '(hora|horas|dia|dias|semana|semanas|mês|meses|minuto|minutos|ano|anos)',
    '(antes|depois|até|a partir|desde) (de|do|da|o|a|ao|às)',
    'às *',
  ],
  'answer-price': [
    '(euros|reais|centavos|cêntimos|kwanzas|meticais|gratuito|gratuita)',
    '(de graça|grátis|sem (custo|custos|taxa))',
    'não (se)? (paga|cobra|cobramos|cobram)',
    '(custa|custam) *',
  ],
  'answer-reason': [
    '(porque|pois|já que|uma vez que|devido a|devido ao|por isso)',
    '(motivo|razão|causa)',
    '(deve se a|vem (do|da|dos|das))',
  ],
  'time-given': [days, '(hoje|amanhã|(cinco|dez|quinze|vinte|trinta) minutos|meia hora|uma hora)'],
  // What the agent does or will do for the customer.
  commitment: [
    '(vou|vamos) (lhe)? (pedir|perguntar|apurar|enviar|alterar|cancelar|ligar|avisar|estornar|tratar|resolver|agendar)',
    '(eu|já|lhe|te) (o|a)? (envio|enviei|mando|mandei|ligo|aviso|trato|faço|retorno|cancelo|cancelei|alterei|marquei|desbloqueei|abri|pedi)',
    '(envio|ligo|aviso) (lhe|te)',
  ],
  instruction: [
    '(reinicie|desligue|clique|toque|selecione|aceda|acesse|abra|preencha|baixe|descarregue|introduza|insira|efetue|anexe|siga|envie|verifique|tente|atualize|solicitamos o envio)',
    '(deve|tem de|tem que|precisa|pode|basta|é só) (reiniciar|clicar|tocar|abrir|descarregar|baixar|enviar|levar|anexar|entrar|ir|ligar|seguir|solicitar)',
    '(tem|precisa) de fazer nada',
  ],
}
