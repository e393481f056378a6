// A push service on this machine with one browser behind it: it decrypts what the application sends (RFC 8291), and keeps it.
import { createDecipheriv, createECDH, createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { eventually } from '../backend.mjs';

const hmac = (key, ...parts) => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

const opened = (body, keys, secret) => {
  const salt = body.subarray(0, 16);
  const length = body[20];
  const sender = body.subarray(21, 21 + length);
  const sealed = body.subarray(21 + length);
  const shared = hmac(secret, keys.computeSecret(sender));
  const random = hmac(salt, hmac(shared, 'WebPush: info\0', keys.getPublicKey(), sender, '\x01'));
  const key = hmac(random, 'Content-Encoding: aes128gcm\0\x01').subarray(0, 16);
  const nonce = hmac(random, 'Content-Encoding: nonce\0\x01').subarray(0, 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]).toString();
  return padded.slice(0, padded.lastIndexOf('\x02'));
};

/** `subscription` is what the browser would get; `next` waits for one more notice than were taken already. */
export const startPushService = async () => {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const secret = randomBytes(16);
  const arrived = [];
  let taken = 0;
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => {
      arrived.push(opened(Buffer.concat(parts), keys, secret));
      response.writeHead(201).end();
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    subscription: {
      endpoint: `http://127.0.0.1:${server.address().port}/send/one`,
      keys: { p256dh: keys.getPublicKey('base64url'), auth: secret.toString('base64url') },
    },
    next: async () => {
      await eventually('a notice', () => arrived.length > taken);
      taken += 1;
      return arrived[taken - 1];
    },
    count: () => arrived.length,
    stop: () => server.close(),
  };
};
