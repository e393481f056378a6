import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { asProblem, errorsIn, type Problem } from '../../api/problem';
import { ErrorSummary } from '../error-summary/ErrorSummary';
import { ConfirmDialog } from './ConfirmDialog';

/** What the server refused about a field of the dialog, as a sentence. */
export type FaultOf = (field: string) => string | undefined;

export type Asked = ComponentChildren | ((faultOf: FaultOf) => ComponentChildren);

export const asked = (what: Asked, faultOf: FaultOf): ComponentChildren =>
  typeof what === 'function' ? what(faultOf) : what;

/** Asks, sends the answer, and closes; it stays open while the server refuses, and says at which field. */
export const SendDialog = ({
  open = true,
  title,
  action,
  danger,
  complete = () => true,
  send,
  onClose,
  newest,
  meanwhile,
  children,
}: {
  open?: boolean;
  title: string;
  action: string;
  danger?: boolean;
  /** Whether all that is asked was answered; nothing is sent before. */
  complete?: () => boolean;
  send: () => Promise<unknown>;
  onClose: () => void;
  /** Reads again what somebody else has changed meanwhile (L22); without it the whole page is read again. */
  newest?: () => void;
  /** Says what somebody else has changed meanwhile, and offers to send again. */
  meanwhile?: (problem: Problem, again: () => void) => ComponentChildren;
  children: Asked;
}) => {
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (!open) setProblem(undefined);
  }, [open]);
  const confirm = async () => {
    if (!complete()) return;
    try {
      await send();
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  const showNewest =
    newest &&
    (() => {
      setProblem(undefined);
      newest();
    });
  const errors = problem ? errorsIn(problem) : [];
  const faultOf = (field: string) => errors.find(error => error.field === field)?.message;
  return (
    <ConfirmDialog {...{ open, title, action, danger }} onConfirm={confirm} onCancel={onClose}>
      <div class="stack">
        <ErrorSummary problem={problem} newest={showNewest}>
          {problem && meanwhile?.(problem, confirm)}
        </ErrorSummary>
        {asked(children, faultOf)}
      </div>
    </ConfirmDialog>
  );
};
