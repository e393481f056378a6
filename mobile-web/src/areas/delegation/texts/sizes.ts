import { locale } from '../../../i18n/catalogue';

const KILO = 1024;

/** A size as people say it: 840 kB, 10 MB. */
export const sizeText = (bytes: number): string => {
  const large = bytes >= KILO * KILO;
  return new Intl.NumberFormat(locale.value, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(Math.max(bytes / (large ? KILO * KILO : KILO), large ? 0 : 1));
};
