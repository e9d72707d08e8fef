/**
 * Organisation, practices and sites; members with their roles per practice; supervision links and conflict rules. May
 * use {@code account}, {@code shared}, {@code audit}.
 */
@NullMarked
package org.rapport.practice;

import org.jspecify.annotations.NullMarked;
