interface Policy {
  createScriptURL(url: string): unknown;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

const own = (url: string): string => {
  if (new URL(url, location.origin).origin !== location.origin) throw new TypeError(`foreign script: ${url}`);
  return url;
};

let policy: Policy | undefined;

/** Worker addresses pass the Trusted Types policy `app`, which admits our own origin only. */
export const scriptUrl = (url: string): string => {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  if (!factory) return own(url);
  policy ??= factory.createPolicy('app', { createScriptURL: own });
  return policy.createScriptURL(url) as string;
};
