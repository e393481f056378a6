// A client of PostgreSQL, as small as these tests need it: one connection, simple queries, SCRAM-SHA-256.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { connect as dial } from 'node:net';

const PROTOCOL = 196_608;
const NONCE = 18;
const SASL = { ask: 10, go: 11, over: 12, done: 0 };

const message = (type, body) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};

const text = (...parts) => Buffer.from(parts.map(part => `${part}\0`).join(''));
const hmac = (key, data) => createHmac('sha256', key).update(data).digest();
const xor = (one, other) => Buffer.from(one.map((byte, at) => byte ^ other[at]));

/** The three answers of a SCRAM-SHA-256 conversation (RFC 7677); the server's own proof is left to the driver of the product. */
const scram = password => {
  const first = `n=,r=${randomBytes(NONCE).toString('base64')}`;
  return {
    first: () => `n,,${first}`,
    last: challenge => {
      const said = Object.fromEntries(challenge.split(',').map(part => [part[0], part.slice(2)]));
      const salted = pbkdf2Sync(password, Buffer.from(said.s, 'base64'), Number(said.i), 32, 'sha256');
      const key = hmac(salted, 'Client Key');
      const bare = `c=biws,r=${said.r}`;
      const signature = hmac(createHash('sha256').update(key).digest(), `${first},${challenge},${bare}`);
      return `${bare},p=${xor(key, signature).toString('base64')}`;
    },
  };
};

const rowOf = body => {
  const values = [];
  let at = 2;
  for (let left = body.readInt16BE(0); left > 0; left -= 1) {
    const length = body.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : body.toString('utf8', at, at + length));
    at += Math.max(0, length);
  }
  return values;
};

const faultOf = body => {
  const fields = body.toString('utf8').split('\0').filter(Boolean);
  return new Error(fields.find(field => field.startsWith('M'))?.slice(1) ?? 'the database refused');
};

/** Takes the stream apart into messages. */
const reader = hear => {
  let waiting = Buffer.alloc(0);
  return chunk => {
    waiting = Buffer.concat([waiting, chunk]);
    while (waiting.length >= 5 && waiting.length > waiting.readInt32BE(1)) {
      const end = waiting.readInt32BE(1) + 1;
      const body = Buffer.from(waiting.subarray(5, end));
      const type = String.fromCharCode(waiting[0]);
      waiting = waiting.subarray(end);
      hear(type, body);
    }
  };
};

/** Opens a connection; `query` gives the rows as texts, `close` ends it. */
export const openDatabase = ({ port, database, user, password }) =>
  new Promise((resolve, reject) => {
    const socket = dial(port, '127.0.0.1');
    const proof = scram(password);
    let rows = [];
    let fault;
    let asked = { resolve: () => resolve({ query, close }), reject };

    const query = sql =>
      new Promise((done, refused) => {
        rows = [];
        fault = undefined;
        asked = { resolve: done, reject: refused };
        socket.write(message('Q', text(sql)));
      });
    const close = () => void socket.end(message('X', Buffer.alloc(0)));

    const authenticate = body => {
      const kind = body.readInt32BE(0);
      const rest = body.subarray(4).toString('utf8');
      if (kind === SASL.ask) {
        const first = Buffer.from(proof.first());
        const length = Buffer.alloc(4);
        length.writeInt32BE(first.length);
        socket.write(message('p', Buffer.concat([text('SCRAM-SHA-256'), length, first])));
      } else if (kind === SASL.go) socket.write(message('p', Buffer.from(proof.last(rest))));
      else if (kind !== SASL.over && kind !== SASL.done) reject(new Error(`authentication ${kind}`));
    };
    const hear = (type, body) => {
      if (type === 'R') authenticate(body);
      if (type === 'D') rows.push(rowOf(body));
      if (type === 'E') fault = faultOf(body);
      if (type === 'E' && !socket.ready) asked.reject(fault);
      if (type !== 'Z') return;
      socket.ready = true;
      if (fault) asked.reject(fault);
      else asked.resolve(rows);
    };

    socket.on('data', reader(hear));
    socket.on('error', broken => asked.reject(broken));
    socket.on('close', () => asked.reject(new Error('the database hung up')));
    socket.on('connect', () => {
      const body = Buffer.concat([
        Buffer.alloc(4),
        text('user', user, 'database', database),
        Buffer.from('\0'),
      ]);
      body.writeInt32BE(PROTOCOL);
      socket.write(message('', body));
    });
  });

/** One question on a connection of its own. */
export const ask = async (where, sql) => {
  const connection = await openDatabase(where);
  try {
    return await connection.query(sql);
  } finally {
    connection.close();
  }
};
