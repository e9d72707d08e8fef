package org.rapport.spi;

import static java.util.Objects.requireNonNull;

/**
 * A code of a terminology for what carries it: on an {@link Instrument} the panel, on an {@link Item} the question, on a {@link
 * Scale} the score, on an {@link Option} the answer.
 *
 * @param system address of the terminology, {@link #LOINC} or {@link #SNOMED} or another
 * @param value the code
 * @param provenance how well it is known
 * @since 1.0
 */
public record Code(String system, String value, Provenance provenance) {

    /** Address of LOINC. The host checks the check digit of terms, and of answers ({@code LA...}) the form only. */
    public static final String LOINC = "http://loinc.org";

    /** Address of SNOMED CT; the host checks its check digit. */
    public static final String SNOMED = "http://snomed.info/sct";

    /** Refuses null. */
    public Code {
        requireNonNull(system, "system");
        requireNonNull(value, "value");
        requireNonNull(provenance, "provenance");
    }

    /**
     * A verified LOINC code.
     *
     * @param value as {@code 44249-1}
     * @return the code
     */
    public static Code loinc(String value) {
        return new Code(LOINC, value, Provenance.VERIFIED);
    }

    /**
     * A verified SNOMED CT concept id.
     *
     * @param value digits only
     * @return the code
     */
    public static Code snomed(String value) {
        return new Code(SNOMED, value, Provenance.VERIFIED);
    }

    /**
     * The same with another provenance.
     *
     * @param newProvenance how well it is known
     * @return a new code
     */
    public Code known(Provenance newProvenance) {
        return new Code(system, value, newProvenance);
    }
}
