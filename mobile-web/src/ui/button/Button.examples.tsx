import { Button, ButtonLink } from './Button';

export const examples = {
  kinds: () => (
    <div class="row">
      <Button>Submit the delegation</Button>
      <Button kind="secondary">Save as draft</Button>
      <Button kind="quiet">Cancel</Button>
      <Button kind="danger">Withdraw</Button>
    </div>
  ),
  busy: () => <Button busy>Inscribe the speaker</Button>,
  disabled: () => <Button disabled>Publish</Button>,
  link: () => <ButtonLink href="/help">Help</ButtonLink>,
};
