/**
 * The operations of {@code /api/v1}, each over a boundary of core, and what they answer as records. Names and values in
 * these records are the contract in {@code META-INF/openapi.json}: they grow, and never change.
 */
@NullMarked
package org.rapport.web.api.v1;

import org.jspecify.annotations.NullMarked;
