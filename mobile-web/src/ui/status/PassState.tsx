import type { Pass } from '../../api/passes';
import { t } from '../../i18n/catalogue';
import { StatusTag } from './StatusTag';

/** Whether a secondary pass opens anything: valid, suspended with its session, or over; in words (B3). */
export const PassState = ({ pass: { state, over } }: { pass: Pass }) => {
  if (over) return <span class="status status-neutral">{t('passes.over')}</span>;
  return (
    <>
      <StatusTag state={state} />
      {state === 'suspended' && <span class="muted small">{t('passes.suspended')}</span>}
    </>
  );
};
