import { useEffect, useRef, useState } from 'preact/hooks';
import type { Participant } from '../../../api/delegations';
import { photos } from '../../../api/photos';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { toast } from '../../../ui/toast/Toast';

/** The photo of one person: which there is, and what becomes of it when another is sent or it is removed. */
export const usePhoto = (meeting: string, person: Participant) => {
  const [version, setVersion] = useState(person.photo ?? undefined);
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const stop = useRef(new AbortController());
  const busy = useRef(false);
  useEffect(() => setVersion(person.photo ?? undefined), [person.photo]);
  useEffect(() => () => stop.current.abort(), []);
  /** Whether it arrived. */
  const send = async (file: Blob): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    stop.current = new AbortController();
    setProblem(undefined);
    setPart(0);
    try {
      const sent = await photos.send(meeting, person.id, {
        file,
        progress: setPart,
        signal: stop.current.signal,
      });
      setVersion(sent.version);
      toast(t('photos.sent'));
      return true;
    } catch (thrown) {
      if (!stop.current.signal.aborted) setProblem(asProblem(thrown));
      return false;
    } finally {
      busy.current = false;
      setPart(undefined);
    }
  };
  const remove = async () => {
    setProblem(undefined);
    try {
      await photos.remove(meeting, person.id);
      setVersion(undefined);
      toast(t('photos.removed'));
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  return {
    version,
    part,
    problem,
    send,
    remove,
    stop: () => stop.current.abort(),
    forget: () => setProblem(undefined),
  };
};
