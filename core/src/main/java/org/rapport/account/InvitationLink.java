package org.rapport.account;

import java.util.UUID;

/**
 * What the secret of an invitation's link belongs to.
 *
 * @param organisation where the invitation is
 * @param invitation which one
 * @param state what the link is worth now
 */
public record InvitationLink(UUID organisation, UUID invitation, LinkState state) {}
