import { useEffect, useRef, useState } from 'preact/hooks';
import { type Pictured, photos } from '../../../api/photos';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { toast } from '../../../ui/toast/Toast';

interface Of {
  meeting: string;
  person: Pictured;
  /** Whether what is wanted waits for the Secretariat's decision (R7). */
  asks: boolean;
  /** The person has become another version. */
  changed?: () => void;
}

/** The photo of one person: which there is, which waits, and what becomes of it when another is sent or it is removed. */
export const usePhoto = ({ meeting, person, asks, changed }: Of) => {
  const shown = useShown(person);
  const [problem, setProblem] = useState<Problem>();
  const done = (said: string) => {
    toast(said);
    changed?.();
  };
  const act = async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  const sending = useSending(meeting, person.id, setProblem, sent => {
    if (!sent.waiting) shown.setVersion(sent.version);
    shown.setWaiting(sent.waiting ? { wanted: sent.version } : undefined);
    done(t(sent.waiting ? 'photos.asked' : 'photos.sent'));
  });
  const remove = () =>
    act(async () => {
      await photos.remove(meeting, person.id);
      if (asks) shown.setWaiting({ wanted: null });
      else shown.setVersion(undefined);
      done(t(asks ? 'photos.asked.none' : 'photos.removed'));
    });
  const takeBack = () =>
    act(async () => {
      await photos.takeBack(meeting, person.id);
      shown.setWaiting(undefined);
      done(t('photos.takenBack'));
    });
  return {
    version: shown.version,
    waiting: shown.waiting,
    problem,
    ...sending,
    remove,
    takeBack,
    forget: () => setProblem(undefined),
  };
};

const useShown = ({ photo, photoChange }: Pictured) => {
  const [version, setVersion] = useState(photo ?? undefined);
  const [waiting, setWaiting] = useState(photoChange ?? undefined);
  useEffect(() => setVersion(photo ?? undefined), [photo]);
  useEffect(() => setWaiting(photoChange ?? undefined), [photoChange]);
  return { version, setVersion, waiting, setWaiting };
};

const useSending = (
  meeting: string,
  person: string,
  setProblem: (problem?: Problem) => void,
  arrived: (sent: { version: string; waiting: boolean }) => void,
) => {
  const [part, setPart] = useState<number>();
  const stop = useRef(new AbortController());
  const busy = useRef(false);
  useEffect(() => () => stop.current.abort(), []);
  /** Whether it arrived. */
  const send = async (file: Blob): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    stop.current = new AbortController();
    setProblem(undefined);
    setPart(0);
    try {
      arrived(await photos.send(meeting, person, { file, progress: setPart, signal: stop.current.signal }));
      return true;
    } catch (thrown) {
      if (!stop.current.signal.aborted) setProblem(asProblem(thrown));
      return false;
    } finally {
      busy.current = false;
      setPart(undefined);
    }
  };
  return { part, send, stop: () => stop.current.abort() };
};
