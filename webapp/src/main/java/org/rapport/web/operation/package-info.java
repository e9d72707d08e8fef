/**
 * What an operator's tools ask: whether it lives and is ready, how much of what happened and waits, and the description of
 * the interface for programs. Shows nobody's data. May use {@code shared.operation}, and the events it counts.
 */
@NullMarked
package org.rapport.web.operation;

import org.jspecify.annotations.NullMarked;
