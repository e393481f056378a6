import { vi } from 'vitest';

/** What was sent, and how it ends: an answer, or no connection. */
export interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  file: unknown;
  answer: (status: number, body: object) => void;
  fail: () => void;
}

/** The files that pages sent since {@link catchFiles}. */
export let sent: Sent[] = [];

class FakeRequest {
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  status = 0;
  responseText = '';
  headers: Record<string, string> = {};
  url = '';
  method = '';
  open(method: string, url: string) {
    this.method = method;
    this.url = url;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  abort() {
    this.onabort();
  }
  send(file: unknown) {
    this.upload.onprogress?.({ loaded: 1, total: 2 });
    const answer = (status: number, body: object) => {
      this.status = status;
      this.responseText = JSON.stringify(body);
      this.onload();
    };
    sent.push({
      method: this.method,
      url: this.url,
      headers: this.headers,
      file,
      answer,
      fail: () => this.onerror(),
    });
  }
}

/** Catches what pages send as files: answered when the test says so. */
export const catchFiles = () => {
  sent = [];
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  // biome-ignore lint/suspicious/noDocumentCookie: the page reads the token from there
  document.cookie = 'XSRF-TOKEN=token-of-page';
};
