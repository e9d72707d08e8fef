/**
 * What a therapist records about those who take part and need care: guardians, a child's assent, contacts kept from the
 * others. Part of {@code relationship}.
 */
@NullMarked
package org.rapport.relationship.care;

import org.jspecify.annotations.NullMarked;
