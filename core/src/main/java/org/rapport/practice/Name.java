package org.rapport.practice;

import java.util.Map;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** A name of an organisation, a practice or a member: 1 to 200 characters, no control characters. */
public final class Name {

    private static final int LONGEST = 200;

    private Name() {}

    /** The name without spaces around it. */
    public static String require(String field, String typed) {
        String name = typed.replaceAll("\\p{Cntrl}", " ").strip();
        if (name.isEmpty()) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", field));
        }
        if (name.length() > LONGEST) {
            throw new DomainException(SharedError.TOO_LONG, Map.of("field", field, "max", LONGEST));
        }
        return name;
    }
}
