// Requests of the task page. A session that ended and came back in another tab brings a new token; it is fetched once, and only for the
// person whose page this is.
import { say } from './words.js';

export class Refusal extends Error {
  constructor(status, body) {
    super(body?.message ?? '');
    this.status = status;
    this.body = body;
  }
}

const meta = (name) => document.querySelector(`meta[name="${name}"]`);

/** Whose page this is. */
export const person = () => meta('person').content;

function headers() {
  return { Accept: 'application/json', 'X-Requested-With': 'fetch', [meta('_csrf_header').content]: meta('_csrf').content };
}

async function renewToken() {
  const answer = await fetch('/session', { headers: { Accept: 'application/json' } }).catch(() => null);
  const session = answer?.ok ? ((await bodyOf(answer)) ?? {}) : {};
  if (!session.signedIn) return false;
  if (session.accountId !== person()) throw new Refusal(0, { message: say('otherPerson') });
  meta('_csrf').content = session.csrfToken;
  meta('_csrf_header').content = session.csrfHeader;
  return true;
}

const bodyOf = (answer) => answer.json().catch(() => null);

export async function get(url) {
  const answer = await fetch(url, { headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (!answer) throw new Refusal(0, null);
  if (!answer.ok) throw new Refusal(answer.status, await bodyOf(answer));
  return answer.json();
}

/** @throws Refusal with status 0 when the server cannot be reached */
export async function post(url, data, { keepalive = false, again = true } = {}) {
  let answer;
  try {
    answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers(), ...(data === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: data === undefined ? undefined : JSON.stringify(data),
      keepalive,
    });
  } catch {
    throw new Refusal(0, null);
  }
  if (answer.status === 204) return null;
  const body = await bodyOf(answer);
  if (answer.ok && body) return body;
  if ((answer.status === 401 || answer.status === 403) && again && (await renewToken())) {
    return post(url, data, { keepalive, again: false });
  }
  throw new Refusal(answer.ok ? 401 : answer.status, body);
}

/** One file with its progress, from 0 to 1, as one more or in the place of another. */
export async function upload(url, file, onProgress, replaces) {
  try {
    return await carry(url, file, onProgress, replaces);
  } catch (refusal) {
    if (![401, 403].includes(refusal.status) || !(await renewToken())) throw refusal;
    return carry(url, file, onProgress, replaces);
  }
}

function carry(url, file, onProgress, replaces) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const data = new FormData();
    data.append('file', file);
    if (replaces) data.append('replaces', replaces);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Refusal(0, null));
    request.onload = () => {
      let body = null;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        // a page instead of data: treated as a refusal below
      }
      if (request.status === 200 && body) resolve(body);
      else reject(new Refusal(request.status, body));
    };
    request.open('POST', url);
    Object.entries(headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.send(data);
  });
}
