/**
 * The proof that the sealed journal is as it was: what is hashed and how, and the walk through blocks and entries. Uses the
 * Java platform and {@code shared.data.Row} only, so that the operator's commands run it without the application; the build
 * packs it into a jar of its own.
 */
@NullMarked
package org.rapport.audit.proof;

import org.jspecify.annotations.NullMarked;
