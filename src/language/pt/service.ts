/**
 * Words about the course of a Portuguese conversation itself: what is asked for, waits, hand-offs, and what answers sound like. Written
 * for this project from the fields of help-desk forms and the habits of chats, mails and calls.
 */
import type { LanguagePack } from '../types.ts'

export const service: LanguagePack['phrases'] = {
  'detail-order': [
    '(número|numero|código|referência) (do|da|de) (seu|sua|teu)? (pedido|encomenda|compra|fatura)',
    '(pedido|encomenda)',
  ],
  'detail-account': ['(número|código|numero) (da|de|do) (sua|seu)? (conta|cliente|contrato|sócio|assinante)'],
  'detail-reference': [
    '(número|código|numero|localizador|referência) (da|de|do) (sua|seu)? (reserva|protocolo|processo|chamado|rastreio|rastreamento|apólice|envio|bilhete|voo|reclamação|ticket)',
    '(protocolo|localizador|reserva|apólice)',
  ],
  'detail-email': [
    '(endereço de)? (seu|o seu|teu|um) (e mail|email|correio eletrónico)',
    'endereço de (e mail|email|correio eletrónico)',
  ],
  'detail-phone': [
    '(número|numero) (de|do) (seu|teu)? (telefone|telemóvel|celular|contacto|contato)',
    '(telefone|telemóvel|celular) (de|para) (contacto|contato)',
    '(telefone|telemóvel|celular)',
  ],
  'detail-address': [
    '(seu|teu|meu|sua|a sua|minha) (endereço|morada)',
    '(endereço|morada) (de)? (entrega|faturação|cobrança|completo|completa)',
    'código postal',
    'cep',
  ],
  'detail-birth': ['data de (seu|sua)? nascimento'],
  'detail-request': [
    '(pode|poderia|podia|podes|você pode|consegue) (por favor)? (me|nos)? (dar|informar|dizer|indicar|confirmar|enviar|fornecer|passar|repetir|dar me|dizer me|indicar me|confirmar me|facultar)',
    '(me|nos) (informa|passa|diz|confirma|envia|informe|passe|diga|confirme|envie)',
    '(informe|indique|confirme|diga|envie|forneça) (me|nos|o|a|seu|sua|por favor)',
    '(preciso|precisamos|precisaria|necessito) (do|da|de) (seu|sua)?',
    '(qual|quais) (é|são|seria)? (o|a)? (seu|sua|teu|tua)',
    '(por|para) (segurança|questões de segurança|motivos de segurança)',
  ],
  'detail-problem': [
    'não (o|a|consigo|estou|consegui)? (encontro|encontrei|encontramos|encontrar|localizo|localizei|localizar|vejo|aparece|corresponde|consta|bate|ouvir|oiço|ouço)',
    '(falta|faltam) (um|uma|algum)? (dígito|número|algarismo|dígitos)',
    '(número|código) (incorreto|inválido|errado|incompleto)',
    '(a chamada|a ligação) (está a cair|caiu|está cortando)',
  ],
  'hold-announcement': [
    '(um|só um|uns|dois) (momento|momentinho|minuto|minutinho|minutos|segundo|instante|instantes)',
    'aguarde (um|na linha|por favor)?',
    'espere (um|na linha|por favor)',
    'não desligue',
    '(vou|deixe me|deixa me|deixa eu|deixe eu) (ver|verificar|consultar|confirmar|checar|perguntar|conferir)',
    'já volto',
    'volto (já|em *)',
    '(estou a|estou) (verificar|verificando|consultando|checando|conferindo)',
  ],
  transfer: [
    '(vou|irei) (transferir|encaminhar|direcionar) (o|a|você|te|lo|la|sua|seu|para)?',
    '(transfiro|encaminho|estou transferindo|estou encaminhando) (o|a|você|te|sua|seu|para|lo|la)',
    '(transferi|encaminhei) (o|a|seu|sua|para) *',
  ],
  farewell: [
    '(adeus|tchau|até (logo|breve|mais|à próxima))',
    '(tenha|tenham|desejo lhe|desejo) (um|uma) (bom|boa|ótimo|ótima|excelente) (dia|tarde|noite|semana|resto|fim de semana)',
    'bom fim de semana',
    '(posso|podemos) (ajudar|ajudá lo|ajudá la|ser útil) (em|com)? (mais)? (alguma|algo|alguma coisa|mais)',
    '(mais alguma coisa|algo mais|mais alguma dúvida)',
    '(obrigado|obrigada|agradecemos) (por)? (escolher|ter escolhido|a preferência|a sua preferência|pela preferência|ligar|ter ligado)',
    '(pesquisa|inquérito) de satisfação',
    'avalie (o|a|nosso|este) (atendimento|serviço|conversa)?',
    '(encerro|encerrar|vou encerrar|fecho|finalizo) (o|a|este|esta) (chat|atendimento|conversa|chamado|chamada)',
  ],
  'asks-time': [
    'quando',
    '(a)? que (horas|hora|dia|data)',
    '(quanto tempo|quanto demora|quanto falta|em quanto)',
    '(qual|quais) (é)? (o|os)? (prazo|prazos)',
  ],
  'asks-amount': [
    '(quanto|quanta|quantos|quantas)',
    '(qual) (é)? (o|a)? (preço|custo|valor|tarifa|saldo|taxa|total)',
  ],
  'asks-reason': [
    '(por que|porque|porquê|por quê)',
    '(qual|por) (é)? (o)? (motivo|razão|que motivo|que razão)',
  ],
  'asks-steps': [
    'como (posso|faço|é|se|devo|podemos|eu|cancelo|altero|ativo|devolvo|funciona)',
    'o que (devo|tenho de|tenho que|preciso|posso) (fazer)?',
    '(quais|que) (passos|documentos|papéis)',
  ],
  'answer-plain': [
    '(sim|não|claro|certo|exato|exatamente|correto|infelizmente|certamente|nenhum|nenhuma|ambos|perfeito|ok|também)',
    '(com certeza|ainda não|sem problema|está bem|tudo certo|pois não)',
    '(pode|podem|está|estão|é|são|há|tem|têm|será|serão|foi|foram|temos|fica|ficam|consegue|podes|tens)',
    '(disponível|disponíveis|possível|impossível|incluído|incluída|cancelado|cancelada|confirmado|confirmada|resolvido|feito|gratuito)',
  ],
  'answer-outcome': [
    '(disponível|disponíveis|esgotado|esgotada|cancelado|cancelada|confirmado|confirmada|reservado|reservada|aprovado|aprovada|recusado|recusada|reembolsado)',
  ],
  'answer-time': [
    '(hoje|amanhã|ontem|logo|agora|já|imediatamente|breve|meio dia|manhã|tarde|noite)',
    '(segunda|terça|quarta|quinta|sexta|sábado|domingo)',
    '(janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)',
    '(hora|horas|dia|dias|semana|semanas|mês|meses|minuto|minutos|ano|anos)',
    '(antes|depois|até|a partir|desde) (de|do|da|o|a|ao|às)',
  ],
  'answer-reason': [
    '(porque|pois|já que|uma vez que|devido a|devido ao|devido à|por causa|por isso)',
    '(motivo|razão|causa)',
    'deve se a',
  ],
}
