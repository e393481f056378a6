import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldError, Problem } from '../../api/problem';
import { t } from '../../i18n/catalogue';
import { Button } from '../button/Button';
import './errorSummary.css';

const jump = (event: MouseEvent, field: string) => {
  const target = document.getElementById(field);
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
};

const words = (element: Element | null | undefined): string => element?.firstChild?.textContent?.trim() ?? '';

/** What the form calls the field: its label, within a question of several fields after the question. */
const labelOf = (field: string): string => {
  const target = document.getElementById(field);
  if (!target) return '';
  if (target.tagName === 'FIELDSET') return words(target.querySelector('legend'));
  const label = words((target as HTMLInputElement).labels?.[0]);
  const question = words(target.closest('.localized')?.querySelector('legend'));
  return question && label ? `${question}, ${label}` : label;
};

/** The sentence under the name that the reader sees; one that names it already stays as it is, and the title is not said twice. */
const named = ({ field, message }: FieldError, title?: string): string => {
  const label = labelOf(field);
  if (label && message === title) return label;
  return label && !message.toLowerCase().includes(label.toLowerCase())
    ? t('core.form.fault', { label, message })
    : message;
};

/** Somebody else has changed meanwhile what this page shows (L22). */
const OUTDATED = 412;

interface Wrong {
  errors?: FieldError[];
  problem?: Problem;
  /** Reads again what somebody else has changed; without it the whole page is read again. */
  newest?: () => void;
  /** What was changed meanwhile, in words, with what to do: the problem's own next step would only say it again. */
  children?: ComponentChildren;
}

/**
 * All that is wrong, in one place that takes the focus; each line leads to its field. When somebody else was faster, it offers
 * what they made of it.
 */
export const ErrorSummary = ({ errors = [], problem, newest = () => location.reload(), children }: Wrong) => {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0 || problem !== undefined;
  // Before anything is painted: later, it would take the focus from whoever types already.
  useLayoutEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, errors, problem]);
  if (!shown) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{problem?.title ?? t('core.form.summary')}</h2>
      {problem?.detail && !errors.some(({ message }) => message === problem.detail) && (
        <p>{problem.detail}</p>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map(error => (
            <li key={error.field + error.message}>
              <a href={`#${error.field}`} onClick={event => jump(event, error.field)}>
                {named(error, problem?.title)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {problem?.next && !(children && problem.changes) && <p class="error-next">{problem.next}</p>}
      {children}
      {problem?.status === OUTDATED && (
        <div class="row">
          <Button kind="secondary" onClick={newest}>
            {t('core.state.newest')}
          </Button>
        </div>
      )}
    </div>
  );
};
