package org.rapport.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A link for one person and one purpose. It replaces an unused one for the same.
 *
 * @param person who may use it
 * @param subject what it opens: an assignment or an agreement version
 * @param expiresAt until when; after now
 */
public record IssueLink(LinkKind kind, UUID person, UUID subject, Instant expiresAt) {}
