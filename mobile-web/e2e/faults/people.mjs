// People with badges of their own, whose codes are read from what is printed for them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { eventually } from '../backend.mjs';
import { holdMeeting } from '../story/administrator.mjs';
import { approveAll } from '../story/desk.mjs';
import { addGate } from './scene.mjs';

const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm) } });

const NAMES = ['Amina', 'Bram', 'Chen', 'Dalia', 'Elena', 'Farah'];

const codeOn = async (admin, picture) => {
  const file = await admin.page.request.get(picture);
  const [found] = await readBarcodes(new Uint8Array(await file.body()), {
    formats: ['QRCode'],
    tryHarder: true,
  });
  return found.text;
};

/** A meeting with a gate and some people who were accredited; gives the gate and the codes on their badges. */
export const setScene = async admin => {
  const { code } = await holdMeeting(admin);
  const gate = await addGate(admin, code, 'Main entrance');
  const focalPoint = { name: 'Esi Quartey', email: 'esi.quartey@example.org', language: 'en' };
  const { id } = await admin.api('POST', `/meetings/${code}/delegations`, { entity: 'GHA', focalPoint });
  const delegation = `/meetings/${code}/delegations/${id}`;
  for (const [at, name] of NAMES.entries()) {
    await admin.api('POST', `${delegation}/participants`, {
      role: at === 0 ? 'head' : 'delegate',
      honorific: 'Ms.',
      passportName: `${name} Example`,
      displayName: `${name} Example`,
      title: 'Adviser',
      language: 'en',
      photoConsent: true,
    });
  }
  await admin.api('POST', `${delegation}/submission`, {});
  await approveAll(admin, { code });
  const badges = await eventually('the badges', async () => {
    const { items } = await admin.api('GET', `/meetings/${code}/badges`);
    return items.length === NAMES.length && items;
  });
  const codes = [];
  for (const { links } of badges) codes.push(await codeOn(admin, links.png));
  return { code, gate, codes };
};
