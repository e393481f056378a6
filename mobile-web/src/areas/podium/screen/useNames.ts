import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../../api/meetings';
import { type PodiumView, podium } from '../../../api/podium';
import type { Language } from '../../../i18n/language';
import { SHOWN } from '../parts/Replies';

const entitiesOf = ({ now, next, replies }: PodiumView): EntityRef[] =>
  [now, ...next, replies?.now, ...(replies?.waiting ?? []).slice(0, SHOWN)].flatMap(one =>
    one ? [one.entity] : [],
  );

/**
 * The entities' names in every language of the room. The stream speaks one language; the others are asked for when a name is
 * new, which is three speakers before it is needed.
 */
export const useNames = (
  meeting: string,
  list: string,
  view: PodiumView | undefined,
  languages: Language[],
) => {
  const names = useRef(new Map<string, string>());
  const [, redraw] = useState(0);
  const known = view ? entitiesOf(view) : [];
  const lacking = languages.filter(language =>
    known.some(({ code }) => !names.current.has(`${language} ${code}`)),
  );
  const wanted = lacking.length > 0 ? `${lacking.join()} ${known.map(({ code }) => code).join()}` : '';
  useEffect(() => {
    if (!wanted) return;
    const learn = async (language: Language) => {
      const found = await podium.get(meeting, list, language);
      for (const { code, name } of entitiesOf(found)) names.current.set(`${language} ${code}`, name);
    };
    void Promise.allSettled(lacking.map(learn)).then(() => redraw(times => times + 1));
  }, [wanted, meeting, list]);
  return (language: Language, { code, name }: EntityRef): string =>
    names.current.get(`${language} ${code}`) ?? name;
};
