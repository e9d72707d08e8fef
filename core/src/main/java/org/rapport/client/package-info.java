/**
 * Persons and the client units they take part in: individuals, couples and families. A person may be in several units;
 * none reveals another. May use {@code practice}, {@code account}, {@code shared}, {@code audit}.
 */
@NullMarked
package org.rapport.client;

import org.jspecify.annotations.NullMarked;
