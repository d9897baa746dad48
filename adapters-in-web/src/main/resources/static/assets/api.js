/** Speaks to the service. Every failure comes out as a Problem, whose message is meant for people. */
import { texts } from './texts.js';

const SESSION = 'pikcur.session';

export class Problem extends Error {
  constructor(body, status) {
    const fields = (body.errors ?? []).map((wrong) => `${wrong.field}: ${wrong.message}`);
    super(fields.length > 0 ? fields.join(' · ') : body.detail ?? texts.unreachable);
    this.status = status;
    this.type = body.type;
  }
}

/** Who is signed in here, until the tab is closed or the token ends. */
export function session() {
  const kept = JSON.parse(sessionStorage.getItem(SESSION) ?? 'null');
  return kept !== null && kept.endsAt > Date.now() ? kept : null;
}

export function signOut() {
  sessionStorage.removeItem(SESSION);
}

export async function signIn(email, password) {
  signOut();
  const answer = await call('POST', '/api/v1/auth/login', { body: { email, password } });
  const endsAt = Date.now() + answer.expiresInSeconds * 1000;
  sessionStorage.setItem(SESSION, JSON.stringify({ email, token: answer.accessToken, endsAt }));
}

/** A name for one request, so that sending it again after a broken connection does it once. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function call(method, path, { body, key } = {}) {
  const headers = { Accept: 'application/json' };
  const signedIn = session();
  if (signedIn !== null) {
    headers.Authorization = `Bearer ${signedIn.token}`;
  }
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
      signOut();
    }
    throw new Problem(json, answer.status);
  }
  return json;
}
