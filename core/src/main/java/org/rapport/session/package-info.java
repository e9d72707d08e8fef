/**
 * Sessions: planned singly or in a series, opened, held or cancelled, with who came. Each names the agreement in force
 * when it was planned. May use {@code contract} and what it may use.
 */
@NullMarked
package org.rapport.session;

import org.jspecify.annotations.NullMarked;
