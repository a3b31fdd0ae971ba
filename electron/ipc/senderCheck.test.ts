import { expect, test } from 'vitest';
import { isTrustedSender } from './senderCheck.ts';

const good = { url: 'attest://app/index.html', isMainFrame: true, isKnownWindow: true };

test('the page of a known window may call', () => {
  expect(isTrustedSender(good)).toBe(true);
  expect(isTrustedSender({ ...good, url: 'attest://app/#panel' })).toBe(true);
});

test.each([
  ['an unknown window', { ...good, isKnownWindow: false }],
  ['a frame inside the page', { ...good, isMainFrame: false }],
  ['a frame that is gone', { ...good, url: null }],
  ['an empty page', { ...good, url: 'about:blank' }],
  ['another host', { ...good, url: 'attest://app.example/index.html' }],
  ['a host that only begins so', { ...good, url: 'attest://app@example.org/' }],
  ['a port', { ...good, url: 'attest://app:1/' }],
  ['a site', { ...good, url: 'https://app/' }],
  ['a file', { ...good, url: 'file:///app/' }],
  ['no address', { ...good, url: '' }],
])('%s may not', (_name, sender) => {
  expect(isTrustedSender(sender)).toBe(false);
});
