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
