/**
 * The host's face of the plugins: loads them at start-up, tells their states, and holds the instruments they bring. May
 * use {@code practice}, {@code account}, {@code shared}, {@code audit}.
 */
@NullMarked
package org.rapport.plugin;

import org.jspecify.annotations.NullMarked;
