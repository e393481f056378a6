import { signal } from '@preact/signals';
import { language } from '../i18n/catalogue';
import { noteServerTime } from '../live/clock';
import { offlineProblem, ProblemError, problemOf } from './problem';

export interface Options {
  /** Version read before, sent as If-Match on edits (L22). */
  version?: number;
  /** The same key sent again is answered with the first result (L3). */
  idempotencyKey?: string;
  /** Stops it; a signal whose time has run out counts as a server that is not reached. */
  signal?: AbortSignal;
  /** Bearer token of an enrolled door device; replaces cookie and CSRF header. */
  bearer?: string;
  /** The answer is one for all readers: the time in it is when it was written, not now. */
  shared?: boolean;
}

/** False while the server cannot be reached and pages show what the service worker kept. */
export const reached = signal(true);

const ROOT = '/api/v1';

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** What every request says of itself. */
export const headersOf = (method: string, body: unknown, options: Options): Headers => {
  const headers = new Headers({ accept: 'application/json', 'accept-language': language.value });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`);
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);
  const token = cookie('XSRF-TOKEN');
  if (options.bearer) headers.set('authorization', `Bearer ${options.bearer}`);
  else if (token && method !== 'GET') headers.set('x-xsrf-token', decodeURIComponent(token));
  return headers;
};

const send = async (method: string, path: string, body: unknown, options: Options): Promise<Response> => {
  try {
    const response = await globalThis.fetch(ROOT + path, {
      method,
      headers: headersOf(method, body, options),
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: options.bearer ? 'omit' : 'same-origin',
      signal: options.signal,
    });
    reached.value = !response.headers.has('x-plenary-kept');
    return response;
  } catch (fault) {
    if (options.signal?.aborted && options.signal.reason?.name !== 'TimeoutError') throw fault;
    reached.value = false;
    throw new ProblemError(offlineProblem());
  }
};

const call = async <T>(method: string, path: string, body?: unknown, options: Options = {}): Promise<T> => {
  const sentAt = performance.now();
  const response = await send(method, path, body, options);
  const untimed = options.shared || response.headers.has('x-plenary-kept'); // says what time it was then
  if (!response.ok) throw new ProblemError(await problemOf(response));
  if (response.status === 204 || response.status === 202) return undefined as T;
  const result = (await response.json()) as T & { serverTime?: string };
  if (!untimed && result && typeof result === 'object' && result.serverTime)
    noteServerTime(result.serverTime, sentAt);
  return result;
};

/** The server's API; every refusal arrives as a {@link ProblemError}. */
export const api = {
  get: <T>(path: string, options?: Options) => call<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options) => call<T>('POST', path, body ?? {}, options),
  put: <T>(path: string, body: unknown, options?: Options) => call<T>('PUT', path, body, options),
  delete: <T>(path: string, options?: Options) => call<T>('DELETE', path, undefined, options),
};

export const newKey = (): string => crypto.randomUUID();
