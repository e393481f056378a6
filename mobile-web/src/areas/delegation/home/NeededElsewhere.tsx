import type { Inscription, Overlap } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { Overlaps } from '../../speaking/Overlaps';
import type { When } from '../turns/Proposals';

/** Two statements that need the same person are told from one side: the other would say the same again. */
const once = (items: Inscription[]): Overlap[] => {
  const told = new Set<string>();
  return items.flatMap(({ list, receipt, overlaps = [] }) =>
    overlaps.filter(other => {
      const own = `${list} ${receipt}`;
      const there = `${other.list} ${other.receipt}`;
      told.add(`${own} ${there}`);
      return !told.has(`${there} ${own}`);
    }),
  );
};

interface NeededProps {
  own: Inscription[];
  when: When;
}

/** Which speakers of the delegation are needed in two places at once, on its first page (C7). */
export const NeededElsewhere = ({ own, when }: NeededProps) => {
  const whose = ({ inscription }: Overlap): string =>
    own.find(({ id }) => id === inscription)?.speaker?.name ?? t('core.speaker.tbc');
  return <Overlaps overlaps={once(own)} when={when} whose={whose} />;
};
