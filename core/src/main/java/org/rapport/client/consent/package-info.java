/**
 * What each person allows, purpose by purpose: the organisation's texts in versions, the decisions, and what holds on a
 * day. Part of {@code client}.
 */
@NullMarked
package org.rapport.client.consent;

import org.jspecify.annotations.NullMarked;
