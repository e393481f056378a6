import { BackLink, SectionNav } from './SectionNav';

export const examples = {
  sections: () => (
    <SectionNav
      label="Delegation"
      sections={[
        { href: '/', label: 'Tasks', count: 3 },
        { href: '/people', label: 'People' },
      ]}
    />
  ),
  back: () => <BackLink href="/">All meetings</BackLink>,
};
