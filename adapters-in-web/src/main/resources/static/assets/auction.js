/** One auction, live. */
import { call, newKey, session } from './api.js';
import { byId, element, paint, setText } from './dom.js';
import { left, money, texts, time } from './texts.js';

const ENDED = ['SOLD', 'UNSOLD', 'CANCELLED'];
const SOON_MILLIS = 60_000;
const REFRESH_MILLIS = 1_000;

let auction = null;
let source = null;
let clockAhead = 0;
let retrying = null;
let refreshing = null;

export async function showAuction(id) {
  leaveAuction();
  auction = await call('GET', address(id));
  drawWhole();
  await drawHistory();
  watch(id);
}

export function leaveAuction() {
  source?.close();
  source = null;
  auction = null;
  retrying = null;
  setText('bid-problem', '');
  setText('connection', '');
}

export function tick() {
  if (auction === null) {
    return;
  }
  const over = ENDED.includes(auction.status);
  const until = auction.status === 'SCHEDULED' ? auction.opensAt : auction.closesAt;
  const millis = over ? 0 : new Date(until) - (Date.now() + clockAhead);
  setText('countdown', left(millis));
  byId('countdown').classList.toggle('soon', !over && millis < SOON_MILLIS);
}

/** Who is signed in has changed: what is theirs on this auction has, too. */
export async function refresh() {
  if (auction !== null) {
    const id = auction.id;
    const newer = await call('GET', address(id));
    if (auction?.id === id && newer.seq >= auction.seq) {
      auction = newer;
      drawWhole();
    }
  }
}

/** Draws again what depends on who is signed in and on whether bids are taken. */
export function redraw() {
  if (auction !== null) {
    drawBoard();
  }
}

export async function bid(text) {
  const amount = text.replace(/[\s,원₩]/g, '');
  if (!/^\d{1,15}$/.test(amount)) {
    throw new Error(texts.amountProblem);
  }
  await act('bids', { maxAmountWon: Number(amount) });
}

export async function buyNow() {
  if (window.confirm(texts.confirmBuyNow(money(auction.buyNowPriceWon)))) {
    await act('buy-now', undefined);
  }
}

/** Asks for it under one key until there is an answer, however often the connection breaks. */
async function act(what, body) {
  const asked = JSON.stringify([auction.id, what, body]);
  if (retrying?.asked !== asked) {
    retrying = { asked, key: newKey() };
  }
  try {
    await call('POST', `${address(auction.id)}/${what}`, { body, key: retrying.key });
    byId('amount').value = '';
  } catch (problem) {
    if (problem.status === 0 || problem.status >= 500) {
      throw problem;
    }
    retrying = null;
    throw problem;
  }
  retrying = null;
  await refresh();
  await drawHistory();
}

function watch(id) {
  source = new EventSource(`${address(id)}/live`);
  source.onopen = () => setText('connection', texts.live);
  source.onerror = () => setText('connection', texts.lost);
  source.onmessage = (event) => take(JSON.parse(event.data));
}

function take(board) {
  clockAhead = new Date(board.serverTime) - Date.now();
  const newer = board.seq > auction.seq;
  const pricier = board.currentPriceWon !== auction.currentPriceWon;
  Object.assign(auction, board);
  drawBoard();
  if (pricier) {
    flash();
  }
  if (newer) {
    setText('announcement', texts.announce(money(board.currentPriceWon), board.bidCount));
    // What is the viewer's own is not in the live message, which everybody gets.
    refreshSoon();
  }
  if (ENDED.includes(board.status)) {
    source.close();
    setText('connection', '');
  }
}

/** At most once a second, however busy the auction is. */
function refreshSoon() {
  refreshing ??= window.setTimeout(() => {
    refreshing = null;
    refresh().then(drawHistory).catch(() => setText('connection', texts.lost));
  }, REFRESH_MILLIS);
}

function drawWhole() {
  document.title = `${auction.title} · Pikcur`;
  setText('title', auction.title);
  paint(byId('tile'), auction);
  setText('condition', texts.condition[auction.condition]);
  setText('description', auction.description);
  byId('additions').replaceChildren(
    ...auction.additions.map((addition) => element('li', '', `${time(addition.addedAt)} — ${addition.text}`)));
  setText('shipping', money(auction.shippingFeeWon));
  drawBoard();
}

function drawBoard() {
  const open = auction.status === 'OPEN';
  setText('status', texts.status[auction.status]);
  byId('status').classList.toggle('open', open);
  setText('reserve', texts.reserve[auction.reserve]);
  setText('price', money(auction.currentPriceWon));
  setText('bid-count', String(auction.bidCount));
  setText('leader', auction.leading?.alias ?? texts.nobody);
  drawStanding();
  const signedIn = session() !== null;
  byId('bid-form').hidden = ENDED.includes(auction.status);
  byId('amount').disabled = !open || !signedIn;
  byId('bid').disabled = !open || !signedIn;
  byId('amount').placeholder = auction.minimumBidWon === null ? '' : String(auction.minimumBidWon);
  const hint = auction.minimumBidWon === null ? '' : texts.hint(money(auction.minimumBidWon));
  setText('bid-hint', signedIn ? hint : texts.signInToBid);
  const buyable = open && signedIn && auction.buyNowPriceWon !== null;
  byId('buy-now').hidden = !buyable;
  setText('buy-now', buyable ? texts.buyNow(money(auction.buyNowPriceWon)) : '');
  tick();
}

function drawStanding() {
  const mine = auction.mine;
  const leading = mine !== null && mine.leading;
  const won = leading && auction.status === 'SOLD';
  byId('standing').className = `standing ${mine === null ? '' : leading ? 'leading' : 'outbid'}`;
  setText('standing', mine === null ? '' : won ? texts.won : leading ? texts.leading(money(mine.maxWon)) : texts.outbid);
}

async function drawHistory() {
  if (auction === null) {
    return;
  }
  const id = auction.id;
  const page = await call('GET', `${address(id)}/bids?limit=20`);
  if (auction?.id === id) {
    byId('history').replaceChildren(...page.items.map(line));
    byId('history-empty').hidden = page.items.length > 0;
  }
}

function line(bidLine) {
  const when = element('time', '', time(bidLine.placedAt));
  when.dateTime = bidLine.placedAt;
  return element('li', '', element('code', '', bidLine.alias), when, element('strong', '', money(bidLine.priceWon)));
}

function flash() {
  const price = byId('price');
  price.classList.remove('changed');
  // Reading the size makes the browser notice that the class was gone, so that the colour runs again.
  price.getBoundingClientRect();
  price.classList.add('changed');
}

function address(id) {
  return `/api/v1/auctions/${encodeURIComponent(id)}`;
}
