import type { Inscription } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { inSeries } from '../../../i18n/names';
import { type Fact, Facts } from '../../../ui/card/Card';
import { useEntityNames } from '../../speaking/entities';

/** On whose behalf the statement is given, and who aligns itself with it (L11). */
export const GroupFacts = ({ group }: { group: NonNullable<Inscription['group']> }) => {
  const nameOf = useEntityNames();
  const aligned = (group.aligned ?? []).map(nameOf);
  const facts: Fact[] = [[t('speaking.group'), <bdi key="group">{group.name}</bdi>]];
  if (aligned.length > 0) facts.push([t('speaking.group.aligned'), inSeries(aligned)]);
  return <Facts facts={facts} />;
};
