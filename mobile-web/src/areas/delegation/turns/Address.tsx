import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Notice } from '../../../ui/notice/Notice';
import { toast } from '../../../ui/toast/Toast';

const copy = async (url: string) => {
  try {
    await navigator.clipboard.writeText(url);
    toast(t('speaking.link.copied'));
  } catch {
    toast(t('speaking.link.copyByHand'));
  }
};

/** Whoever closes the sheet of the telephone has shared nothing, and needs no word about it. */
const share = (url: string, title: string) => navigator.share({ url, title }).catch(() => undefined);

/** The address of a new link, shown this once: to be shared from a telephone, or copied. */
export const Address = ({ url, label }: { url: string; label: string }) => (
  <Notice tone="good" live title={t('speaking.link.made', { label })}>
    <p>{t('speaking.link.once')}</p>
    <input
      class="control"
      readOnly
      dir="ltr"
      value={url}
      aria-label={t('speaking.link.address')}
      onFocus={event => event.currentTarget.select()}
    />
    <div class="row">
      {'share' in navigator && (
        <Button onClick={() => share(url, t('speaking.office.title'))}>{t('speaking.link.share')}</Button>
      )}
      <Button kind="secondary" onClick={() => copy(url)}>
        {t('speaking.link.copy')}
      </Button>
    </div>
  </Notice>
);
