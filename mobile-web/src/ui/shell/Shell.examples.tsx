import { Page } from './Page';
import { Shell } from './Shell';

export const examples = {
  page: () => (
    <Shell>
      <Page title="Second capital-level meeting" eyebrow="Berlin" lead="9–10 April 2018">
        <p>Programme</p>
      </Page>
    </Shell>
  ),
};
