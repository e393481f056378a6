import { t } from '../../i18n/catalogue';
import './progress.css';

/** How much of something is done, in words and as a bar. */
export const Progress = ({ done, of, label }: { done: number; of: number; label: string }) => (
  <div class="progress">
    <p class="progress-text">
      <span>{label}</span> <span class="numbers muted">{t('core.progress', { done, of })}</span>
    </p>
    <progress value={done} max={Math.max(of, 1)} aria-label={label} />
  </div>
);
