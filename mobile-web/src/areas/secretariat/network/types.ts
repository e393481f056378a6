import { t } from '../../../i18n/catalogue';

/** Whom a State or organisation designated as its National Focal Point, and for which days (N2). */
export interface Designation {
  id: string;
  entity: string;
  name: string;
  firstDay: string;
  lastDay?: string | null;
}

/** Today as the reader's calendar has it. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(Date.now());

/** The kinds of organisations; States are no organisations, and their list is given (R10). */
export const KINDS = ['civil-society', 'intergovernmental', 'un-entity'] as const;

export const kindName = (kind: (typeof KINDS)[number]): string =>
  ({
    'civil-society': t('secretariat.organisations.civilSociety'),
    intergovernmental: t('secretariat.organisations.intergovernmental'),
    'un-entity': t('secretariat.organisations.unitedNations'),
  })[kind];
