/** Server-Sent Events with the token of whoever is signed in, which a browser's own EventSource cannot send. */
import { authorized } from './api.js';

const AGAIN_MILLIS = 2_000;
const ENDED = [401, 403];

/** Hands over each event's name and data until the signal ends it, and comes back where it broke off. */
export async function follow(path, take, signal) {
  let last = null;
  const heard = (event) => {
    last = event.id ?? last;
    if (event.data !== undefined) {
      take(event.name ?? 'message', JSON.parse(event.data));
    }
  };
  while (!signal.aborted) {
    const headers = await authorized({ Accept: 'text/event-stream' });
    if (last !== null) {
      headers['Last-Event-ID'] = last;
    }
    try {
      const answer = await fetch(path, { headers, signal });
      if (ENDED.includes(answer.status)) {
        return;
      }
      if (answer.ok) {
        await read(answer.body, heard);
      }
    } catch {
      // Broken off: it comes back.
    }
    await new Promise((resume) => { window.setTimeout(resume, AGAIN_MILLIS); });
  }
}

async function read(body, heard) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + part.value).split('\n\n');
    rest = blocks.pop();
    blocks.map(parsed).forEach(heard);
  }
}

function parsed(block) {
  const field = (name) => block.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  return { id: field('id'), name: field('event'), data: field('data') };
}
