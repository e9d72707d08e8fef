package org.rapport.measure.course;

import java.util.Optional;
import java.util.UUID;
import org.rapport.spi.Sex;

/**
 * What figures of a questionnaire need to know of somebody who answered it.
 *
 * @param ageMissing whether figures hold for an age and no date of birth is known
 * @param asksSex whether figures hold for one sex
 * @param sex what was told
 */
public record NormQuestion(UUID person, String name, boolean ageMissing, boolean asksSex, Optional<Sex> sex) {

    /** The person's id only. */
    @Override
    public String toString() {
        return "NormQuestion of " + person;
    }
}
