/** What I have bought and sold, and what can be done about it now. */
import { call, newKey } from './api.js';
import { invoiceForm, parcel, track } from './delivery.js';
import { byId, element, setText } from './dom.js';
import { money, texts, time } from './texts.js';

const PROVIDERS = ['toss', 'iamport'];
/** What a button asks for, by the word the server uses for it. What needs more than a press has a way of its own below. */
const STEPS = {
  CANCEL: 'cancel', REQUEST_CANCEL: 'cancel', RECEIVE: 'received', CONFIRM: 'confirm', REQUEST_MEETING: 'meeting',
};

let onProblem = () => {};

/** @param tell is called with what went wrong when a button was pressed */
export async function showOrders(tell) {
  onProblem = tell;
  const [bought, sold] = await Promise.all(['BUYER', 'SELLER'].map(
    (role) => call('GET', `/api/v1/orders?role=${role}&limit=50`)));
  byId('bought').replaceChildren(...await Promise.all(bought.items.map((listed) => row(listed, 'BUYER'))));
  byId('sold').replaceChildren(...await Promise.all(sold.items.map((listed) => row(listed, 'SELLER'))));
  byId('bought-empty').hidden = bought.items.length > 0;
  byId('sold-empty').hidden = sold.items.length > 0;
}

/** Who comes back from a provider's window has paid, or not: only the server can tell. Empty if nobody comes back. */
export async function completeReturned() {
  const back = new URLSearchParams(location.search);
  const quote = /^pk-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(back.get('merchantUid') ?? '');
  if (quote === null) {
    return '';
  }
  history.replaceState(null, '', `${location.pathname}#/orders`);
  const body = back.has('impUid') ? { impUid: back.get('impUid') } : { paymentKey: back.get('paymentKey') };
  if (Object.values(body)[0] === null) {
    return texts.payment.DECLINED;
  }
  const id = quote.slice(1).join('-');
  const answer = await call('POST', `/api/v1/payments/quotes/${id}/complete`, { body, key: newKey() });
  return texts.payment[answer.status];
}

async function row(listed, role) {
  const order = await call('GET', `/api/v1/orders/${listed.id}`);
  const tracking = await track(order);
  const facts = element('p', 'faint', `${order.number} · ${texts.orderStatus[order.status]} · ${money(order.totalWon)}`);
  const due = order.status === 'AWAITING_PAYMENT' ? ` · ${texts.payBy(time(order.payBy))}` : '';
  facts.append(due);
  const made = element('li', 'order', element('h2', '', order.title), facts, ...await parcel(tracking));
  if (order.mayDo.includes('SHIP')) {
    made.append(await invoiceForm((pressed, invoice) => attempt(pressed, () => act(order, 'invoice', invoice))));
  }
  const buttons = order.mayDo.flatMap((step) => buttonsFor(order, step));
  if (role === 'SELLER' && tracking?.shippingExtended === false) {
    buttons.push(button(texts.extendShipping, () => act(order, 'shipping-extension', {})));
  }
  made.append(element('div', 'row', ...buttons));
  return made;
}

function buttonsFor(order, step) {
  if (step === 'PAY') {
    return PROVIDERS.map((provider) => button(texts.payWith[provider], () => pay(order, provider)));
  }
  if (step === 'DISPUTE') {
    return [button(texts.step.DISPUTE, () => dispute(order))];
  }
  if (step === 'ANSWER_MEETING') {
    return ['agree', 'decline'].map((answer) => button(texts.step[answer], () => act(order, `meeting/${answer}`, {})));
  }
  return step in STEPS ? [button(texts.step[step], () => act(order, STEPS[step], {}))] : [];
}

function button(text, work) {
  const made = element('button', 'quiet', text);
  made.type = 'button';
  made.addEventListener('click', () => attempt(made, work));
  return made;
}

async function attempt(pressed, work) {
  pressed.disabled = true;
  try {
    await work();
  } catch (problem) {
    onProblem(problem);
  } finally {
    pressed.disabled = false;
  }
}

async function pay(order, provider) {
  const quote = await call('POST', '/api/v1/payments/quotes', { body: { orderId: order.id, provider }, key: newKey() });
  location.assign(quote.checkoutUrl);
}

async function dispute(order) {
  const complaint = window.prompt(texts.complaint);
  if (complaint) {
    await act(order, 'dispute', { complaint });
  }
}

async function act(order, step, body) {
  await call('POST', `/api/v1/orders/${order.id}/${step}`, { body, key: newKey() });
  setText('page-problem', '');
  await showOrders(onProblem);
}
