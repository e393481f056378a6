import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { Notice } from '../../../ui/notice/Notice';
import type { PassSheet } from './types';

const said = (act: string, issued: number): string => {
  if (act === 'cancel') return t('passes.ifCancelled', { issued });
  return act === 'room' ? t('passes.out', { issued }) : t('passes.ifMoved', { issued });
};

/** Says, before a session is moved or cancelled, how many passes that may be printed this concerns; silent where none. */
export const PassesConcerned = ({
  parameters: { meeting = '', session = '', act = '' },
}: {
  parameters: Parameters;
}) => {
  const path = `/meetings/${meeting}/sessions/${session}/passes`;
  const sheet = useResource(`concerned ${path}`, () => api.get<PassSheet>(path));
  if (sheet.state !== 'ready' || sheet.value.issued === 0) return null;
  const issued = sheet.value.issued;
  return (
    <Notice tone="warn" live>
      <p>{said(act, issued)}</p>
      {(act === 'room' || act === 'both') && <p>{t('passes.newRoom')}</p>}
    </Notice>
  );
};
