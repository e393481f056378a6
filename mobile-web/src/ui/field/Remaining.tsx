import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/catalogue';

/** How long a text may be, counted as the server counts it: characters, or for most free texts the units of UTF-16. */
export interface TextLimit {
  limit?: number;
  counted?: 'characters' | 'units';
}

/** A screen reader hears the count when the typing pauses, not at each key. */
const PAUSE = 800;

export const lengthOf = (text: string, counted: TextLimit['counted'] = 'units'): number =>
  counted === 'characters' ? [...text.trim().normalize('NFC')].length : text.length;

const sentence = (left: number): string =>
  left < 0 ? t('core.form.over', { count: -left }) : t('core.form.left', { count: left });

/** Near the limit of a text, how much is left; past it, how much too long it is. What was typed is never cut off. */
export const Remaining = ({ value, limit = Infinity, counted }: TextLimit & { value: string }) => {
  const left = limit - lengthOf(value, counted);
  const near = left <= Math.max(10, limit / 10);
  const shown = near && Number.isFinite(limit) ? sentence(left) : '';
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(shown), PAUSE);
    return () => clearTimeout(timer);
  }, [shown]);
  if (!Number.isFinite(limit)) return null;
  return (
    <>
      {shown && (
        <p class={`field-count${left < 0 ? ' field-error' : ''}`} aria-hidden="true">
          {shown}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {heard}
      </p>
    </>
  );
};
