// A real browser without root: the Chromium that an npm package carries, driven by playwright-core.
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';

const FLAGS = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Starts a browser; `PLENARY_CHROMIUM` names another one. More flags, such as a fake camera's, may be given. */
export const startBrowser = async (flags = []) =>
  driver.launch({
    executablePath: process.env.PLENARY_CHROMIUM ?? (await chromium.executablePath()),
    args: [...FLAGS, ...flags],
    headless: true,
  });

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** A browser that keeps what it stores in a directory, as a phone does over switching off and on. */
export const startPhone = async (directory, flags, options) =>
  driver.launchPersistentContext(directory, {
    executablePath: process.env.PLENARY_CHROMIUM ?? (await chromium.executablePath()),
    args: [...FLAGS, ...flags],
    headless: true,
    ...options,
  });
