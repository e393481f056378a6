import { type Inscription, type Overlap, SPEAKERS_TOPICS, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { useFollowed } from '../../../live/useFollowed';
import { Overlaps } from '../../speaking/Overlaps';

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

/** Which speakers of the delegation are needed in two places at once, on its first page (C7). */
export const NeededElsewhere = ({
  parameters: { meeting = '', delegation = '', zone = '', city = '' },
}: {
  parameters: Parameters;
}) => {
  const own = useResource(`elsewhere ${delegation}`, () => speakers.ofDelegation(meeting, delegation));
  useFollowed(meeting, SPEAKERS_TOPICS, own.reload);
  if (own.state !== 'ready') return null;
  const { items } = own.value;
  const whose = ({ inscription }: Overlap): string =>
    items.find(({ id }) => id === inscription)?.speaker?.name ?? t('core.speaker.tbc');
  return <Overlaps overlaps={once(items)} when={{ zone, city }} whose={whose} />;
};
