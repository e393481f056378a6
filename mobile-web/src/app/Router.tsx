import { useEffect, useState } from 'preact/hooks';
import { holds, holdsSomewhere, session } from '../api/session';
import { NoAccessPage } from '../areas/core/NoAccessPage';
import { NotFoundPage } from '../areas/core/NotFoundPage';
import { loadMessages } from '../i18n/catalogue';
import { Shell } from '../ui/shell/Shell';
import { Failure } from '../ui/state/Failure';
import { Loading } from '../ui/state/Loading';
import { path } from './location';
import { type AreaEntry, areas, matchPath, type Parameters, type Route } from './routes';
import { SignInGate } from './SignInGate';

interface Loaded {
  area: AreaEntry;
  routes: Route[];
}

const areaOf = (current: string): AreaEntry =>
  areas.find(area => area.paths.test(current)) ?? areas[areas.length - 1]!;

const find = (routes: Route[], current: string): { route: Route; parameters: Parameters } | undefined => {
  for (const route of routes) {
    const parameters = matchPath(route.pattern, current);
    if (parameters) return { route, parameters };
  }
  return undefined;
};

const useArea = (current: string): { loaded?: Loaded; failed: boolean } => {
  const area = areaOf(current);
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    setFailed(false);
    Promise.all([area.load(), loadMessages(...area.messages)]).then(
      ([module]) => wanted && setLoaded({ area, routes: module.routes }),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [area]);
  return { loaded: loaded?.area === area ? loaded : undefined, failed };
};

/** Shows the page of the current path; an area's code and messages are fetched when it is first entered. */
export const Router = () => {
  const current = path.value;
  const { loaded, failed } = useArea(current);
  if (failed) return <Shell>{<Failure reload={() => location.reload()} />}</Shell>;
  if (!loaded || session.value === undefined) return <Shell>{<Loading />}</Shell>;
  const found = find(loaded.routes, current);
  if (!found) return <Shell>{<NotFoundPage />}</Shell>;
  const { route, parameters } = found;
  const page = <Guarded key={route.pattern} route={route} parameters={parameters} />;
  return route.bare ? page : <Shell wide={route.wide}>{page}</Shell>;
};

const opens = ({ access, anyMeeting }: Route, { meeting }: Parameters): boolean =>
  !Array.isArray(access) || (anyMeeting ? holdsSomewhere(access) : holds(access, meeting));

const Guarded = ({ route, parameters }: { route: Route; parameters: Parameters }) => {
  const Page = route.page;
  if (route.access && !session.value?.signedIn) return <SignInGate />;
  if (Array.isArray(route.access) && !opens(route, parameters)) return <NoAccessPage roles={route.access} />;
  return <Page parameters={parameters} />;
};
