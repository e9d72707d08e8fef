/**
 * How persons are reached, where that needs care: contacts kept from the others, contacts that two people share. Part of
 * {@code client}.
 */
@NullMarked
package org.rapport.client.contact;

import org.jspecify.annotations.NullMarked;
