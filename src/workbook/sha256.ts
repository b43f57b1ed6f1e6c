/** SHA-256 as lower-case hexadecimal, by the platform's own WebCrypto: in the pane, a worker and Node alike. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  // A copy with a plain ArrayBuffer: digest does not take a view on shared memory.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
