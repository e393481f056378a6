// A network whose answers are signed for, and which somebody may open on the way: a proxy with a certificate that no phone trusts.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';

const PASSWORD = 'of-a-test';

/** A key and a certificate for localhost, signed by nobody else; made by the JDK, which this application needs anyway. */
const certificate = () => {
  const home = mkdtempSync(join(tmpdir(), 'plenary-tls-'));
  const store = join(home, 'keys.p12');
  const program = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/keytool') : 'keytool';
  const at = ['-keystore', store, '-storetype', 'PKCS12', '-storepass', PASSWORD, '-alias', 'own'];
  const keytool = (...given) =>
    execFileSync(program, [...given, ...at], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    keytool(
      ...['-genkeypair', '-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '30'],
      ...['-dname', 'CN=localhost', '-ext', 'san=dns:localhost'],
    );
    const { publicKey } = new X509Certificate(keytool('-exportcert', '-rfc'));
    const key = publicKey.export({ type: 'spki', format: 'der' });
    return {
      keys: { pfx: readFileSync(store), passphrase: PASSWORD },
      digest: createHash('sha256').update(key).digest('base64'),
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

/**
 * Passes everything on to `address`, under https. A browser with these `flags` trusts it in the mode `open` and not while it is
 * `intercepted`: then another certificate is shown, also to whoever was connected before. `refused` counts those who turned away.
 */
export const startSecureProxy = async address => {
  const { hostname, port } = new URL(address);
  const [own, foreign] = [certificate(), certificate()];
  const open = new Set();
  let mode = 'open';
  const server = createServer(own.keys, socket => {
    const onward = connect(Number(port), hostname);
    for (const [end, other] of [
      [socket, onward],
      [onward, socket],
    ])
      end.on('error', () => other.destroy()).on('close', () => other.destroy());
    socket.pipe(onward).pipe(socket);
  });
  server.on('connection', socket => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  const network = {
    refused: 0,
    flags: [`--ignore-certificate-errors-spki-list=${own.digest}`],
    get mode() {
      return mode;
    },
    set mode(next) {
      mode = next;
      server.setSecureContext((next === 'open' ? own : foreign).keys);
      for (const socket of open) socket.destroy();
    },
    stop: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
  server.on('tlsClientError', () => (network.refused += 1));
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  network.address = `https://localhost:${server.address().port}`;
  return network;
};
