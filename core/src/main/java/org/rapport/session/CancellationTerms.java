package org.rapport.session;

import java.time.ZonedDateTime;
import org.rapport.shared.Money;

/**
 * What the agreement of a session's day says about calling it off.
 *
 * @param freeUntil until when that costs the client nothing, by the clock on the wall
 * @param percent which part of the fee is due after that
 * @param free whether it costs nothing: now, or at the moment at which it was called off
 * @param due what the client owes for calling off at that moment
 */
public record CancellationTerms(ZonedDateTime freeUntil, int percent, boolean free, Money due) {}
