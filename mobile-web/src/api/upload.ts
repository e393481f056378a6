import { headersOf, reached } from './client';
import { offlineProblem, ProblemError, problemOf } from './problem';

export interface FileSent {
  file: Blob;
  method: 'POST' | 'PUT';
  progress: (part: number) => void;
  signal: AbortSignal;
  /** The same key again is the same act (L3). */
  key?: string;
}

/** Sends a file as it is; `fetch` cannot say how far it has come. */
export const sendFile = <T>(path: string, { file, method, progress, signal, key }: FileSent): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `/api/v1${path}`);
    const headers = headersOf(method, undefined, { idempotencyKey: key });
    headers.set('content-type', 'application/octet-stream');
    headers.forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.upload.onprogress = event => progress(event.loaded / Math.max(event.total, 1));
    request.onload = () => {
      reached.value = true;
      const answer = new Response(request.responseText, { status: request.status });
      if (answer.ok) resolve(JSON.parse(request.responseText));
      else problemOf(answer).then(problem => reject(new ProblemError(problem)), reject);
    };
    request.onerror = () => {
      reached.value = false;
      reject(new ProblemError(offlineProblem()));
    };
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
