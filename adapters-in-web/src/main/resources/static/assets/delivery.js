/** Parcels: who carries them, where they are, and by when they must be sent. */
import { call } from './api.js';
import { element } from './dom.js';
import { texts, time } from './texts.js';

const MOST_LEVEL = 6;
const WITH_PARCEL = ['PAID', 'SHIPPED', 'DELIVERED', 'DISPUTED'];

let carriers = null;

/** All carriers, asked for once, and again where that failed. */
function knownCarriers() {
  carriers ??= call('GET', '/api/v1/carriers').then((list) => list.items).catch((problem) => {
    carriers = null;
    throw problem;
  });
  return carriers;
}

/** Where an order's parcel is; null if none is sent, or it has long been over. */
export async function track(order) {
  return order.handover === 'PARCEL' && WITH_PARCEL.includes(order.status)
    ? call('GET', `/api/v1/orders/${order.id}/tracking`)
    : null;
}

/** What there is to see of a parcel: how far it has come, how old that is, and where it was. */
export async function parcel(tracking) {
  if (tracking === null) {
    return [];
  }
  if (tracking.status === 'NOT_SHIPPED') {
    return tracking.shipBy === null ? [] : [element('p', 'faint', texts.shipBy(time(tracking.shipBy)))];
  }
  const carrier = (await knownCarriers()).find((known) => known.code === tracking.carrierCode);
  const seen = tracking.seenAt === null ? texts.notSeen : texts.seenAt(time(tracking.seenAt));
  const facts = [
    texts.parcelStatus[tracking.status], `${tracking.level}/${MOST_LEVEL}`,
    `${carrier?.name ?? tracking.carrierCode} ${tracking.trackingNumber}`, seen,
  ];
  const events = element('ol', 'history', ...tracking.events.map(scan));
  return [element('p', 'faint', facts.join(' · ')), events];
}

function scan(event) {
  const at = element('time', '', time(event.at));
  at.dateTime = event.at;
  const place = event.where === '' ? '' : ` · ${event.where}`;
  return element('li', '', element('span', '', `${event.level}/${MOST_LEVEL} ${event.status}${place}`), at);
}

/** @param send is called with the button and what the seller has entered */
export async function invoiceForm(send) {
  const carrier = element('select', '', ...(await knownCarriers()).map((known) => new Option(known.name, known.code)));
  carrier.ariaLabel = texts.carrier;
  const number = element('input', '');
  number.ariaLabel = texts.trackingNumber;
  number.placeholder = texts.trackingNumber;
  number.inputMode = 'numeric';
  number.autocomplete = 'off';
  number.required = true;
  const form = element('form', 'row', carrier, number, element('button', 'quiet', texts.step.SHIP));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(event.submitter, { carrierCode: carrier.value, trackingNumber: number.value.trim() });
  });
  return form;
}
