import { Card, Facts, List, ListItem } from './Card';

export const examples = {
  list: () => (
    <Card title="Your tasks">
      <List label="Tasks">
        <ListItem href="/a" aside={<span>Open</span>}>
          <strong>Register the head of delegation</strong>
          <span class="muted">by 3 May</span>
        </ListItem>
        <ListItem>Answer about the focal point</ListItem>
      </List>
    </Card>
  ),
  facts: () => (
    <Card>
      <Facts
        facts={[
          ['Receipt', '14'],
          ['Level', 'Minister'],
        ]}
      />
    </Card>
  ),
};
