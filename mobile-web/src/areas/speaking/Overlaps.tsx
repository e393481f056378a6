import type { Overlap } from '../../api/speakers';
import { t } from '../../i18n/catalogue';
import { inLanguage } from '../../i18n/names';
import { clockRange, momentIn } from '../../i18n/times';
import { Notice } from '../../ui/notice/Notice';
import './told.css';

/** Whose clock the times are told by. */
interface When {
  zone: string;
  city: string;
}

/** That the person is needed elsewhere, in one sentence with both times by the meeting's clock (C7). */
export const overlapText = (overlap: Overlap, { zone, city }: When): string =>
  t(`speaking.overlap.${overlap.kind}`, {
    own: momentIn(overlap.ownStart, zone, city),
    title: inLanguage(overlap.title),
    receipt: String(overlap.receipt ?? ''),
    other: clockRange(overlap.start, overlap.end, zone),
  });

interface OverlapsProps {
  overlaps?: Overlap[];
  when: When;
  /** Instead of the usual title, for what would be if one agreed. */
  title?: string;
  /** Nothing was saved yet that could stand. */
  ahead?: boolean;
  /** Whom it concerns, where the reader sees several. */
  whose?: (overlap: Overlap) => string;
}

/** Warns of everything that needs a speaker at the same time; read out when it appears after a save. */
export const Overlaps = ({ overlaps = [], when, title, ahead, whose }: OverlapsProps) => {
  if (overlaps.length === 0) return null;
  const sentence = (overlap: Overlap) => {
    const message = overlapText(overlap, when);
    return whose ? t('core.form.fault', { label: whose(overlap), message }) : message;
  };
  return (
    <Notice tone="warn" live title={title ?? t('speaking.overlap.title')}>
      <ul class="told">
        {overlaps.map(overlap => (
          <li key={`${overlap.inscription} ${overlap.kind} ${overlap.list} ${overlap.start}`}>
            {sentence(overlap)}
          </li>
        ))}
      </ul>
      {!ahead && <p class="muted small">{t('speaking.overlap.stands')}</p>}
    </Notice>
  );
};
