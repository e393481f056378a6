import type { Inscription } from '../../api/speakers';
import { t } from '../../i18n/catalogue';
import { clockRange, longDate } from '../../i18n/times';
import type { Fact } from '../../ui/card/Card';

/** When the statement was given, beside the plan and never instead of it (L14); nothing before. */
export const deliveredFacts = (
  { delivered }: Pick<Inscription, 'delivered'>,
  zone: string,
  city: string,
): Fact[] => {
  if (!delivered) return [];
  const { start, end } = delivered;
  const time = `${longDate(start, zone)}, ${clockRange(start, end, zone)}`;
  return [[t('speaking.delivered'), t('core.time.inCity', { time, city })]];
};
