/** What I am told: how much of it is new, all of it, and which ways it comes. */
import { call, session } from './api.js';
import { byId, element, setText } from './dom.js';
import { follow } from './live.js';
import { texts, time } from './texts.js';

const NOTICES = '/api/v1/notifications';
const COUNT_MILLIS = 1_000;
const PAGES = { AUCTION: (about) => `#/auctions/${about.id}`, ORDER: () => '#/orders' };

let watched = null;
let watching = null;
let counting = null;
let newest = 0;
let next = null;
let onProblem = () => {};

/** Follows what whoever is signed in is told; to be called again whenever that may be somebody else. */
export function watchNotices() {
  const who = session()?.email ?? null;
  byId('bell').hidden = who === null;
  if (who === watched) {
    return;
  }
  watching?.abort();
  watched = who;
  setText('unread', '');
  if (who === null) {
    return;
  }
  const begun = new AbortController();
  watching = begun;
  countSoon();
  follow(`${NOTICES}/stream`, take, begun.signal).finally(() => {
    watched = watching === begun ? null : watched;
  });
}

function take(name, notice) {
  if (name !== 'message') {
    return;
  }
  countSoon();
  if (!byId('notices').hidden && notice.seq > newest) {
    newest = notice.seq;
    byId('notice-list').prepend(row(notice));
    byId('notices-empty').hidden = true;
  }
}

/** At most once a second, however much happens. */
function countSoon() {
  counting ??= window.setTimeout(async () => {
    counting = null;
    const { unreadCount } = await call('GET', `${NOTICES}/unread-count`).catch(() => ({ unreadCount: 0 }));
    setText('unread', unreadCount === 0 ? '' : String(unreadCount));
  }, COUNT_MILLIS);
}

/** @param tell is called with what went wrong when a button was pressed */
export async function showNotices(tell) {
  onProblem = tell;
  byId('notice-list').replaceChildren();
  next = null;
  newest = 0;
  await loadMoreNotices();
  countSoon();
}

export async function loadMoreNotices() {
  const cursor = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
  const page = await call('GET', `${NOTICES}?limit=20${cursor}`);
  // Of what the first part was read with: later parts know of more than was shown.
  newest = cursor === '' ? page.seq : newest;
  byId('notice-list').append(...page.items.map(row));
  next = page.next;
  byId('more-notices').hidden = next === null;
  byId('notices-empty').hidden = byId('notice-list').childElementCount > 0;
}

/** What came after the newest that was shown is neither read nor deleted. */
export async function readAll() {
  await call('POST', `${NOTICES}/read`, { body: { upToSeq: newest } });
  await showNotices(onProblem);
}

export async function deleteAll() {
  if (window.confirm(texts.confirmDeleteAll)) {
    await call('DELETE', `${NOTICES}?upToSeq=${newest}`);
    await showNotices(onProblem);
  }
}

function row(notice) {
  const at = element('time', 'faint', time(notice.toldAt));
  at.dateTime = notice.toldAt;
  const made = element('li', notice.readAt === null ? 'notice unread' : 'notice',
    element('h2', '', titled(notice, () => read(notice, made))), element('p', 'prose', notice.text), at);
  const buttons = element('div', 'row', button(texts.remove, async () => {
    await call('DELETE', `${NOTICES}/${notice.id}`);
    made.remove();
  }));
  if (notice.readAt === null) {
    const asRead = button(texts.markRead, async () => {
      await read(notice, made);
      asRead.remove();
    });
    buttons.prepend(asRead);
  }
  made.append(buttons);
  return made;
}

/** Leads to what it is about, where that has a page. */
function titled(notice, visited) {
  if (!(notice.about.kind in PAGES)) {
    return notice.title;
  }
  const link = element('a', '', notice.title);
  link.href = PAGES[notice.about.kind](notice.about);
  link.addEventListener('click', () => visited().catch(onProblem));
  return link;
}

async function read(notice, shown) {
  await call('POST', `${NOTICES}/${notice.id}/read`);
  shown.classList.remove('unread');
  countSoon();
}

function button(text, work) {
  const made = element('button', 'quiet', text);
  made.type = 'button';
  made.addEventListener('click', async () => {
    made.disabled = true;
    await work().then(countSoon, onProblem);
    made.disabled = false;
  });
  return made;
}
