/** The list of running auctions. */
import { call } from './api.js';
import { byId, element, paint } from './dom.js';
import { money, texts, time } from './texts.js';

let next = null;

export async function showList() {
  byId('cards').replaceChildren();
  next = null;
  await loadMore();
}

export async function loadMore() {
  const cursor = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
  const page = await call('GET', `/api/v1/auctions?status=OPEN&sort=closing-soon&limit=24${cursor}`);
  byId('cards').append(...page.items.map(card));
  next = page.next;
  byId('more').hidden = next === null;
  byId('list-empty').hidden = byId('cards').childElementCount > 0;
}

function card(auction) {
  const tile = element('div', 'tile');
  paint(tile, auction);
  const price = element('p', '', element('strong', '', money(auction.currentPriceWon)),
    element('span', 'faint', `${texts.bids} ${auction.bidCount}`));
  const words = element('div', '', element('h2', '', auction.title), price,
    element('p', 'faint', `${time(auction.closesAt)}`));
  const link = element('a', 'card', tile, words);
  link.href = `#/auctions/${auction.id}`;
  return element('li', '', link);
}
