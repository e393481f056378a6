import type { ComponentChildren } from 'preact';
import { Button } from '../button/Button';
import { ErrorSummary } from '../error-summary/ErrorSummary';
import { TypedNotice } from './TypedNotice';
import type { Form } from './useForm';
import './form.css';

/** A form with its error summary on top and its one main act at the end. */
export const FormBody = <T extends object>({
  form,
  action,
  children,
  beside,
  shut,
  meanwhile,
}: {
  form: Form<T>;
  action: string;
  children: ComponentChildren;
  beside?: ComponentChildren;
  /** It can be filled in, but not sent now; the page says from when on. */
  shut?: boolean;
  /** Says what somebody else has changed meanwhile (L22). */
  meanwhile?: ComponentChildren;
}) => (
  <form class="form" noValidate onSubmit={form.submit}>
    <TypedNotice typed={form.typed} />
    <ErrorSummary errors={form.errors} problem={form.problem} newest={form.showNewest}>
      {meanwhile}
    </ErrorSummary>
    {children}
    <div class="row form-acts">
      <Button type="submit" busy={form.busy} disabled={shut}>
        {action}
      </Button>
      {beside}
    </div>
  </form>
);
