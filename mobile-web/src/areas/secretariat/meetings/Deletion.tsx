import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { navigate } from '../../../app/location';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { SendDialog } from '../../../ui/dialog/SendDialog';
import { toast } from '../../../ui/toast/Toast';
import type { Meeting } from '../frame/types';

/** Gives a draft up that nobody was invited to; what was published stays in the record. */
export const Deletion = ({ meeting }: { meeting: Meeting }) => {
  const [asking, setAsking] = useState(false);
  const send = async () => {
    await api.delete(`/meetings/${meeting.code}`, { version: meeting.version });
    toast(t('secretariat.deletion.done'));
    navigate('/secretariat', { replace: true });
  };
  return (
    <>
      <div class="row">
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('secretariat.deletion.act')}
        </Button>
      </div>
      <SendDialog
        open={asking}
        danger
        title={t('secretariat.deletion.title', { meeting: inLanguage(meeting.title) })}
        action={t('secretariat.deletion.act')}
        send={send}
        onClose={() => setAsking(false)}
      >
        <p>{t('secretariat.deletion.lead')}</p>
      </SendDialog>
    </>
  );
};
