import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../api/problem';
import { asProblem } from '../../../api/problem';
import { followBySecret, type ScreenView, screens, withdrawn } from '../../../api/screens';
import { t } from '../../../i18n/catalogue';
import { Failure } from '../../../ui/state/Failure';
import { Loading } from '../../../ui/state/Loading';
import { ClockPage } from '../clock/ClockPage';
import { ScreenPage } from '../screen/ScreenPage';
import './linked.css';

/** What the link was for, on this tab only: a reload in mid-statement shows it at once, with or without a network. */
const KEPT = 'plenary.screen ';

const kept = (secret: string): ScreenView | undefined => {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT + secret) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

const keep = (secret: string, screen: ScreenView | undefined): void => {
  try {
    if (screen) sessionStorage.setItem(KEPT + secret, JSON.stringify(screen));
    else sessionStorage.clear();
  } catch {
    // Nothing can be stored: a reload waits for the server.
  }
};

const useScreen = (secret: string) => {
  const [screen, setScreen] = useState<ScreenView | undefined>(() => kept(secret));
  const [problem, setProblem] = useState<Problem>();
  const read = async () => {
    followBySecret(secret);
    setProblem(undefined);
    try {
      const found = await screens.read(secret);
      keep(secret, found);
      setScreen(found);
    } catch (thrown) {
      const refused = asProblem(thrown);
      if (refused.status === 404 || refused.status === 400) withdrawn.value = true;
      else setProblem(refused);
    }
  };
  useEffect(() => {
    void read();
    return () => followBySecret('');
  }, [secret]);
  return { screen, problem, read };
};

/** Another link in the address is another screen. */
const useSecret = (): string => {
  const [secret, setSecret] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const follow = () => setSecret(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return secret;
};

/** The podium's clock or the room's screen on a machine where nobody signs in, by a link; read only (L25). */
export const LinkedScreen = () => {
  const secret = useSecret();
  return <Linked key={secret} secret={secret} />;
};

const Linked = ({ secret }: { secret: string }) => {
  const { screen, problem, read } = useScreen(secret);
  const ended = withdrawn.value;
  useEffect(() => {
    if (ended) keep(secret, undefined);
  }, [ended]);
  if (ended) return <Withdrawn />;
  if (screen) {
    const { meeting, list, kind, zone } = screen;
    const Page = kind === 'clock' ? ClockPage : ScreenPage;
    return <Page parameters={{ meeting, list }} zone={zone} />;
  }
  return problem ? <Failure problem={problem} reload={read} /> : <Loading />;
};

const Withdrawn = () => (
  <main class="screen-withdrawn">
    <div role="alert">
      <h1>{t('podium.withdrawn')}</h1>
      <p>{t('podium.withdrawn.lead')}</p>
    </div>
  </main>
);
