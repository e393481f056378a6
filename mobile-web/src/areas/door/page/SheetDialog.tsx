import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { cover } from './state';

/** A sheet over the gate, which reads no badge meanwhile; Escape or its button closes it. */
export const SheetDialog = ({
  title,
  close,
  children,
}: {
  title: string;
  close: () => void;
  children: ComponentChildren;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  useLayoutEffect(cover, []);
  return (
    <dialog class="sheet" ref={dialog} aria-labelledby={heading} onClose={close}>
      <div class="sheet-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="door-act" onClick={close}>
          {t('core.form.close')}
        </button>
      </div>
      {children}
    </dialog>
  );
};
