import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Area } from '../generated/messages/keys';
import { loadMessages } from '../i18n/catalogue';
import { Failure } from '../ui/state/Failure';
import { Loading } from '../ui/state/Loading';
import type { Parameters } from './routes';

type PageOf = ComponentType<{ parameters: Parameters }>;

/** A page whose code, and words of its own, come when it is opened: the first load of its area has no room for it. */
export const lazyPage =
  (load: () => Promise<PageOf>, ...messages: Area[]): PageOf =>
  ({ parameters }) => {
    const [found, setFound] = useState<{ Page?: PageOf }>();
    useEffect(() => {
      Promise.all([load(), loadMessages(...messages)]).then(
        ([Page]) => setFound({ Page }),
        () => setFound({}),
      );
    }, []);
    if (!found) return <Loading />;
    return found.Page ? <found.Page parameters={parameters} /> : <Failure reload={() => location.reload()} />;
  };
