import axe from 'axe-core';

/** The accessibility faults of what is rendered, as lines; colours are judged in the browser, not in jsdom. */
export const axeFaults = async (root: Element, options: { page?: boolean } = {}): Promise<string[]> => {
  const result = await axe.run(root, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: options.page ?? false },
      'page-has-heading-one': { enabled: options.page ?? false },
    },
  });
  return result.violations.map(
    fault => `${fault.id}: ${fault.help}: ${fault.nodes.map(node => node.html).join(' | ')}`,
  );
};

/** Ids that stand on a page more than once: a label or a line of the error summary would lead to the first of them. */
export const idsGivenTwice = (root: Element): string[] => {
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
};
