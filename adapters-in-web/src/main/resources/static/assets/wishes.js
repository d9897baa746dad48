/** Which ways I want to be told of what, and when not. */
import { call } from './api.js';
import { byId, element } from './dom.js';
import { texts } from './texts.js';

const SETTINGS = '/api/v1/notifications/settings';
const CHANNELS = ['IN_APP', 'MAIL', 'PUSH', 'TEXT'];

export async function showWishes() {
  draw(await call('GET', SETTINGS));
}

/** Sends the form as it stands. */
export async function saveWishes() {
  const types = Array.from(byId('wish-rows').rows, (line) => ({
    type: line.dataset.type,
    channels: Array.from(line.querySelectorAll('input:checked'), (box) => box.value),
  }));
  const from = byId('quiet-from').value;
  const until = byId('quiet-until').value;
  const quietHours = from === '' && until === '' ? null : { from, until };
  const mailRhythm = byId('mail-daily').checked ? 'DAILY' : 'AT_ONCE';
  draw(await call('PUT', SETTINGS, { body: { types, quietHours, mailRhythm } }));
}

function draw(settings) {
  byId('wish-channels').replaceChildren(element('td', ''), ...CHANNELS.map(head));
  byId('wish-rows').replaceChildren(...settings.types.map(line));
  byId('quiet-from').value = settings.quietHours?.from ?? '';
  byId('quiet-until').value = settings.quietHours?.until ?? '';
  byId('mail-daily').checked = settings.mailRhythm === 'DAILY';
}

function head(channel) {
  const made = element('th', '', texts.channel[channel]);
  made.scope = 'col';
  return made;
}

function line(wanted) {
  const name = element('th', '', texts.noticeType[wanted.type] ?? wanted.type);
  name.scope = 'row';
  const made = element('tr', '', name, ...CHANNELS.map((channel) => element('td', '', box(wanted, channel))));
  made.dataset.type = wanted.type;
  return made;
}

function box(wanted, channel) {
  const made = element('input', '');
  made.type = 'checkbox';
  made.value = channel;
  made.checked = wanted.channels.includes(channel);
  // What is essential is always listed.
  made.disabled = wanted.essential && channel === 'IN_APP';
  made.ariaLabel = `${texts.noticeType[wanted.type] ?? wanted.type}: ${texts.channel[channel]}`;
  return made;
}
