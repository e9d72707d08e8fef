/**
 * The record itself: a client unit and its therapists in phases, and the ledger, its one timeline. May use
 * {@code client}, {@code practice}, {@code account}, {@code shared}, {@code audit}.
 */
@NullMarked
package org.rapport.relationship;

import org.jspecify.annotations.NullMarked;
