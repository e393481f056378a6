import { t } from '../../i18n/catalogue';
import { Button } from '../button/Button';
import { Notice } from '../notice/Notice';
import type { Typed } from './useTyped';

/** Says that the form shows what was typed before, and offers to begin afresh. */
export const TypedNotice = ({ typed }: { typed: Pick<Typed<object>, 'note' | 'partly' | 'discard'> }) => {
  const { note, partly, discard } = typed;
  if (!note) return null;
  return (
    <Notice live title={note === 'restored' ? t('core.typed.restored') : t('core.typed.newest')}>
      {note === 'restored' && partly && <p>{t('core.typed.partly')}</p>}
      <div class="row">
        <Button kind="secondary" onClick={discard}>
          {t('core.typed.discard')}
        </Button>
      </div>
    </Notice>
  );
};
