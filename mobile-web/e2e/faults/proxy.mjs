// A network between a phone and the server, which can be taken away, held up by a portal, or lose answers.
import { createServer, request } from 'node:http';

const PORTAL = '<!doctype html><title>Free Wi-Fi</title><h1>Sign in to the network</h1>';

/**
 * Passes everything on to `address`. `mode` is one of `open`, `gone` (nothing is connected), `deaf` (the server hears and acts,
 * and no answer to a POST comes back), `portal` (200 and a page of its own for everything).
 * `replace` may answer a path itself.
 */
export const startProxy = async address => {
  const { hostname, port } = new URL(address);
  const proxy = { mode: 'open', lost: 0, replace: () => undefined };

  const pass = (asked, answer) => {
    const onward = request({
      host: hostname,
      port,
      method: asked.method,
      path: asked.url,
      headers: asked.headers,
    });
    onward.on('response', told => {
      if (proxy.mode === 'deaf' && asked.method === 'POST') {
        proxy.lost += 1;
        told.resume();
        asked.socket.destroy();
        return;
      }
      answer.writeHead(told.statusCode, told.headers);
      told.pipe(answer);
    });
    onward.on('error', () => asked.socket.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  };

  const server = createServer((asked, answer) => {
    if (proxy.mode === 'gone') return asked.socket.destroy();
    if (proxy.mode === 'portal') return answer.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
    const own = proxy.replace(asked.url);
    return own === undefined ? pass(asked, answer) : answer.writeHead(200, own.headers).end(own.body);
  });
  server.on('connection', socket => {
    if (proxy.mode === 'gone') socket.destroy();
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  proxy.address = `http://localhost:${server.address().port}`;
  proxy.stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return proxy;
};
