import { vi } from 'vitest';
import { Refusal } from './refusal';

export { Refusal };

export interface Call {
  method: string;
  path: string;
  body: unknown;
  headers: Headers;
}

type Answer = unknown | ((call: Call) => unknown);

/**
 * Answers the page's requests from a table `GET /meetings`: value; the keys are the contract's paths without
 * `/api/v1`, with or without the query. What is not in the table is a 404. Returns the calls made.
 */
export const serve = (answers: Record<string, Answer>): Call[] => {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const call: Call = {
      method: init.method ?? 'GET',
      path: url.replace('/api/v1', ''),
      body: init.body ? JSON.parse(String(init.body)) : undefined,
      headers: new Headers(init.headers),
    };
    calls.push(call);
    return answerTo(call, answers);
  });
  return calls;
};

const answerTo = async (call: Call, answers: Record<string, Answer>): Promise<Response> => {
  const wanted = `${call.method} ${call.path}`;
  const found = answers[wanted] ?? answers[wanted.replace(/\?.*/, '')];
  const value = await (typeof found === 'function' ? (found as (call: Call) => unknown)(call) : found);
  if (value === undefined) return json({ status: 404, code: 'test.unknown', title: `No ${call.path}` }, 404);
  if (value instanceof Refusal)
    return json({ code: 'test', title: 'Refused', ...value.problem }, value.problem.status);
  return value === null ? new Response(null, { status: 204 }) : json(value, 200);
};

const json = (body: unknown, status: number): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
