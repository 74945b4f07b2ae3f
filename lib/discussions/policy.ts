/** What somebody is in a discussion. An inspector is an editor of the server who looks into it, which is recorded. */
export type Role = 'host' | 'participant' | 'inspector';

/** Who runs a discussion: its phases, its room, who is in it, and what becomes of it. */
export function mayHost({ role }: { readonly role: Role }): boolean {
  return role === 'host';
}

/** Who may close a discussion and hide what is in it: its hosts, and the server's editors who look into it. */
export function mayClose({ role }: { readonly role: Role }): boolean {
  return role !== 'participant';
}
