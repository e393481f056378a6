import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../i18n/catalogue';
import { Button } from '../button/Button';
import './dialog.css';

/** Asks before an act that others notice. Escape and "no" change nothing; the focus returns to where it was. */
export const ConfirmDialog = ({
  open,
  title,
  children,
  action,
  danger,
  onConfirm,
  onCancel,
}: {
  open: boolean;
  title: string;
  children?: ComponentChildren;
  action: string;
  danger?: boolean;
  /** A promise keeps the act busy until it settles. */
  onConfirm: () => unknown;
  onCancel: () => void;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal?.();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={heading} onClose={() => open && onCancel()}>
      <h2 id={heading}>{title}</h2>
      {open && children}
      <div class="row">
        <Button kind={danger ? 'danger' : 'primary'} onClick={onConfirm}>
          {action}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('core.form.goBack')}
        </Button>
      </div>
    </dialog>
  );
};
