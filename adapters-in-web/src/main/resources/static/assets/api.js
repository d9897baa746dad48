/** Speaks to the service. Every failure comes out as a Problem, whose message is meant for people. */
import { texts } from './texts.js';

const SESSION = 'pikcur.session';
/** So long before it ends a token is exchanged for the next, so that none ends on its way. */
const EARLY_MILLIS = 30_000;

export class Problem extends Error {
  constructor(body, status) {
    const fields = (body.errors ?? []).map((wrong) => `${wrong.field}: ${wrong.message}`);
    super(fields.length > 0 ? fields.join(' · ') : body.detail ?? texts.unreachable);
    this.status = status;
    this.type = body.type;
  }
}

/** Who is signed in in this browser. The refresh token is in a cookie that no script can read. */
export function session() {
  return JSON.parse(localStorage.getItem(SESSION) ?? 'null');
}

function forget() {
  localStorage.removeItem(SESSION);
}

function keep(email, tokens) {
  const kept = { email, token: tokens.accessToken, endsAt: Date.now() + tokens.expiresInSeconds * 1000 };
  localStorage.setItem(SESSION, JSON.stringify(kept));
  return kept;
}

/** Ends the session here and on the server, which may fail without harm: it ends by itself. */
export async function signOut() {
  forget();
  await fetch('/api/v1/auth/logout', { method: 'POST' }).catch(() => {});
}

export async function signIn(email, password) {
  forget();
  keep(email, await call('POST', '/api/v1/auth/login', { body: { email, password, session: 'COOKIE' } }));
}

/** The session with a token that is good for a while. A refresh token is good once, so one tab asks for all of them. */
async function lasting() {
  const isFresh = (kept) => kept === null || kept.endsAt > Date.now() + EARLY_MILLIS;
  if (isFresh(session())) {
    return session();
  }
  return navigator.locks.request(SESSION, async () => {
    const kept = session();
    if (isFresh(kept)) {
      return kept;
    }
    const answer = await fetch('/api/v1/auth/refresh', { method: 'POST' }).catch(() => null);
    if (answer?.ok) {
      return keep(kept.email, await answer.json());
    }
    if (answer?.status === 401) {
      forget();
      return null;
    }
    return kept;
  });
}

/** A name for one request, so that sending it again after a broken connection does it once. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same headers, and the token of whoever is signed in. */
export async function authorized(headers) {
  const signedIn = await lasting();
  return signedIn === null ? headers : { ...headers, Authorization: `Bearer ${signedIn.token}` };
}

export async function call(method, path, { body, key } = {}) {
  const headers = await authorized({ Accept: 'application/json' });
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (key !== undefined) {
    headers['Idempotency-Key'] = key;
  }
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Problem({}, 0);
  }
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    if (answer.status === 401) {
      forget();
    }
    throw new Problem(json, answer.status);
  }
  return json;
}
