import { useEffect } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { now, watchClock } from '../../../live/clock';
import { Button } from '../../../ui/button/Button';
import { Notice } from '../../../ui/notice/Notice';
import { QrImage } from '../../../ui/qr/QrImage';
import type { Enrolment } from './types';
import './gates.css';

/** The drawing as an address: the content security policy admits images from data, and an image runs no script. */
const imageOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The QR code with the time that it still works; it works once. */
export const EnrolmentCode = ({ enrolment, again }: { enrolment: Enrolment; again: () => void }) => {
  useEffect(watchClock, []);
  const left = Math.max(0, Math.floor((Date.parse(enrolment.expiresAt) - now.value) / 1000));
  return (
    <div class="enrolment">
      {left > 0 ? (
        <>
          <QrImage src={imageOf(enrolment.qrSvg)} label={t('secretariat.devices.qr')} />
          <div class="stack">
            <p>{t('secretariat.devices.qrLead')}</p>
            <p class="muted">
              {t('secretariat.devices.expires')} <bdi class="numbers">{clock(left)}</bdi>
            </p>
            <p>
              <a href={enrolment.url} target="_blank" rel="noopener">
                {t('secretariat.devices.link')}
              </a>
            </p>
          </div>
        </>
      ) : (
        <Notice tone="warn" live>
          {t('secretariat.devices.expired')}
        </Notice>
      )}
      <div class="row">
        <Button kind="secondary" onClick={again}>
          {t('secretariat.devices.another')}
        </Button>
      </div>
    </div>
  );
};
