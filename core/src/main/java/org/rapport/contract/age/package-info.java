/** Birthdays that change who consents: found each day, told to therapists as a task. Part of {@code contract}. */
@NullMarked
package org.rapport.contract.age;

import org.jspecify.annotations.NullMarked;
