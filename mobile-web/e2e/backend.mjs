// The application under test: a jar with its own PostgreSQL in a directory of its own, or a running one (PLENARY_URL).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const JAR = process.env.PLENARY_JAR ?? join(HERE, '../../backend/target/plenary.jar');
const READY_WITHIN = 240_000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Waits until `look` gives something, else fails with what was waited for and what was said meanwhile. */
export const eventually = async (what, look, { within = 30_000, every = 250, said = () => '' } = {}) => {
  const end = Date.now() + within;
  while (Date.now() < end) {
    const found = await look();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, every));
  }
  throw new Error(`waited ${within / 1000} s in vain for ${what}\n${said()}`);
};

const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m'];

/** What the application wrote down about the PostgreSQL in its data home. */
const own = (home, name) => readFileSync(join(home, 'postgres', name), 'utf8').trim();

const secretsOf = home =>
  Object.fromEntries(
    own(home, 'secrets.properties')
      .split('\n')
      .filter(line => line.includes('=') && !line.startsWith('#'))
      .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

/** How another instance reaches that PostgreSQL. */
const databaseOf = home => ({
  PLENARY_DATABASE_URL: `postgresql://127.0.0.1:${own(home, 'port')}/plenary`,
  PLENARY_DATABASE_USERNAME: 'plenary',
  PLENARY_DATABASE_PASSWORD: secretsOf(home).plenary,
});

/**
 * Starts the jar on a free port with an empty database and no demo. `setupLink` is the one-time link of its console;
 * `beside` starts a second instance on the same database; `halt` and `run` end and start it on the same data, `kill` ends it
 * as a power cut would; `superuser` says how to reach its PostgreSQL, `postmaster` is its process; `stop` ends both for good.
 */
export const startBackend = async (database = {}) => {
  if (!existsSync(JAR)) throw new Error(`${JAR} is missing: build it first with ./mvnw -DskipTests package`);
  const home = mkdtempSync(join(tmpdir(), 'plenary-e2e-'));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  let log = '';
  let child;

  const run = async () => {
    const program = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
    child = spawn(program, [...JVM, '-jar', JAR, `--server.port=${port}`], {
      env: { ...process.env, PLENARY_HOME: home, ...database },
    });
    child.stdout.on('data', text => (log += text));
    child.stderr.on('data', text => (log += text));
    const alive = async () => {
      if (child.exitCode !== null) throw new Error(`the application ended\n${log}`);
      return fetch(`${address}/actuator/health`).then(
        answer => answer.ok,
        () => false,
      );
    };
    await eventually('the application', alive, { within: READY_WITHIN, every: 500, said: () => log });
    if (!log.includes('Starting AOT-processed'))
      throw new Error(`it did not start with its settled beans (ADR 40)\n${log}`);
  };

  const end = signal => () =>
    new Promise(resolve => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', resolve);
      child.kill(signal);
    });
  const halt = end('SIGTERM');

  await run();
  return {
    address,
    log: () => log,
    setupLink: () =>
      eventually('the set-up link', () => log.match(/https?:\/\/\S+\/setup\/\S+/)?.[0], { said: () => log }),
    beside: () => startBackend(databaseOf(home)),
    halt,
    kill: end('SIGKILL'),
    run,
    superuser: () => ({
      port: Number(own(home, 'port')),
      database: 'plenary',
      user: 'postgres',
      password: secretsOf(home).postgres,
    }),
    postmaster: () => {
      const data = readdirSync(join(home, 'postgres')).find(name => /^data-\d+$/.test(name));
      return Number(own(home, join(data, 'postmaster.pid')).split('\n')[0]);
    },
    stop: async () => {
      await halt();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
