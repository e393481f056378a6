import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../../api/meetings';
import { type PodiumView, podium } from '../../../api/podium';
import type { Language } from '../../../i18n/language';
import type { Link } from '../../../live/podium/feed';
import { keepTrying } from '../parts/keepTrying';
import { keep, recall } from '../parts/kept';
import { SHOWN } from '../parts/Replies';

const entitiesOf = ({ now, next, replies }: PodiumView): EntityRef[] =>
  [now, ...next, replies?.now, ...(replies?.waiting ?? []).slice(0, SHOWN)].flatMap(one =>
    one ? [one.entity] : [],
  );

const KEPT = 'names';
const readNames = () => new Map(recall<[string, string][]>(KEPT));

interface Room {
  meeting: string;
  list: string;
  view: PodiumView;
  link: Link;
  languages: Language[];
}

/**
 * The entities' names in every language of the room. The stream speaks one language; the others are asked for when a name is
 * new, which is three speakers before it is needed, until it is told, and at once when the server is back. Until then the
 * name that was told last in that language stands, and without one the stream's.
 */
export const useNames = ({ meeting, list, view, link, languages }: Room) => {
  const [names] = useState(readNames);
  const told = useRef(new Set<string>());
  const [, redraw] = useState(0);
  const known = entitiesOf(view);
  const lacksName = (language: Language) =>
    known.some(({ code }) => !told.current.has(`${language} ${code}`));
  const lacking = languages.filter(lacksName);
  const wanted = lacking.length > 0 ? `${lacking.join()} ${known.map(({ code }) => code).join()}` : '';
  const back = link === 'polling' || link === 'lost' ? link : 'followed';
  useEffect(() => {
    if (!wanted) return;
    const learn = async (language: Language) => {
      const found = await podium.get(meeting, list, language);
      for (const { code, name } of entitiesOf(found)) {
        names.set(`${language} ${code}`, name);
        told.current.add(`${language} ${code}`);
      }
    };
    return keepTrying(async () => {
      await Promise.allSettled(lacking.filter(lacksName).map(learn));
      keep(KEPT, [...names]);
      redraw(times => times + 1);
      return !lacking.some(lacksName);
    });
  }, [wanted, back, meeting, list]);
  return (language: Language, { code, name }: EntityRef): string => names.get(`${language} ${code}`) ?? name;
};
