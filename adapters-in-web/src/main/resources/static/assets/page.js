/** Puts the page together: which part is shown, who is signed in, and what the buttons do. */
import { session, signIn, signOut } from './api.js';
import { bid, buyNow, leaveAuction, redraw, refresh, showAuction, tick } from './auction.js';
import { byId, setText } from './dom.js';
import { loadMore, showList } from './list.js';
import { deleteAll, loadMoreNotices, readAll, showNotices, watchNotices } from './notices.js';
import { completeReturned, showOrders } from './orders.js';
import { language, texts } from './texts.js';
import { saveWishes, showWishes } from './wishes.js';

document.documentElement.lang = language;
document.querySelectorAll('[data-text]').forEach((place) => {
  place.textContent = texts[place.dataset.text];
});

/** Runs what a button asks for, once at a time, and tells what went wrong where the reader looks. */
async function attempt(button, problemPlace, work) {
  button.disabled = true;
  setText(problemPlace, '');
  try {
    await work();
  } catch (problem) {
    setText(problemPlace, problem.message);
    if (problem.status === 401 && problemPlace !== 'sign-in-problem') {
      byId('sign-in').showModal();
    }
  } finally {
    button.disabled = false;
    showWho();
    redraw();
  }
}

function showWho() {
  const signedIn = session();
  byId('who').hidden = signedIn === null;
  byId('sign-out').hidden = signedIn === null;
  byId('sign-in-open').hidden = signedIn !== null;
  byId('my-orders').hidden = signedIn === null;
  setText('who', signedIn?.email ?? '');
  watchNotices();
}

async function route() {
  const chosen = /^#\/auctions\/([0-9a-f-]{36})$/.exec(location.hash);
  byId('auction').hidden = true;
  byId('list').hidden = true;
  byId('orders').hidden = true;
  byId('notices').hidden = true;
  setText('page-problem', '');
  setText('page-notice', '');
  leaveAuction();
  try {
    if (location.hash === '#/orders') {
      document.title = `${texts.orders} · Pikcur`;
      await showOrders((problem) => setText('page-problem', problem.message));
      byId('orders').hidden = false;
    } else if (location.hash === '#/notifications') {
      document.title = `${texts.notices} · Pikcur`;
      await showNotices((problem) => setText('page-problem', problem.message));
      await showWishes();
      byId('notices').hidden = false;
    } else if (chosen === null) {
      document.title = 'Pikcur';
      await showList();
      byId('list').hidden = false;
    } else {
      await showAuction(chosen[1]);
      byId('auction').hidden = false;
    }
  } catch (problem) {
    setText('page-problem', problem.message);
  }
  showWho();
}

byId('more').addEventListener('click', (event) => attempt(event.target, 'page-problem', loadMore));
byId('more-notices').addEventListener('click', (event) => attempt(event.target, 'page-problem', loadMoreNotices));
byId('read-all').addEventListener('click', (event) => attempt(event.target, 'page-problem', readAll));
byId('delete-all').addEventListener('click', (event) => attempt(event.target, 'page-problem', deleteAll));
byId('wishes').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(event.submitter, 'wishes-problem', async () => {
    await saveWishes();
    setText('page-notice', texts.saved);
  });
});
byId('buy-now').addEventListener('click', (event) => attempt(event.target, 'bid-problem', buyNow));
byId('sign-in-open').addEventListener('click', () => byId('sign-in').showModal());
byId('sign-in-close').addEventListener('click', () => byId('sign-in').close());
byId('sign-out').addEventListener('click', (event) => attempt(event.target, 'page-problem', async () => {
  await signOut();
  await refresh();
}));
byId('bid-form').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(byId('bid'), 'bid-problem', () => bid(byId('amount').value));
});
byId('sign-in-form').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(event.submitter, 'sign-in-problem', async () => {
    await signIn(byId('email').value, byId('password').value);
    byId('password').value = '';
    byId('sign-in').close();
    await refresh();
  });
});
window.addEventListener('hashchange', () => {
  route().then(() => byId('main').focus());
});
window.setInterval(tick, 250);
completeReturned()
  .then((said) => route().then(() => setText('page-notice', said)))
  .catch((problem) => route().then(() => setText('page-problem', problem.message)));
