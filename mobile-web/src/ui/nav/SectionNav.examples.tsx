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
  many: () => (
    <SectionNav
      label="Section"
      sections={['Overview', 'Programme', 'Delegations', 'People', 'Presence', 'Team'].map(label => ({
        href: `/${label}`,
        label,
      }))}
    />
  ),
  back: () => <BackLink href="/">All meetings</BackLink>,
};
