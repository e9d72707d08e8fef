package org.rapport.contract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.rapport.shared.DomainException;

/** A name typed as a signature: the registered one, whatever its case, spaces and invisible marks. */
final class TypedName {

    private TypedName() {}

    /** Refuses with {@code NAME_DOES_NOT_MATCH} any other name. */
    static void require(String typed, String registered) {
        if (plain(registered).isEmpty() || !plain(typed).equals(plain(registered))) {
            throw new DomainException(AgreementError.NAME_DOES_NOT_MATCH, Map.of("field", "name"));
        }
    }

    /** Upper case first, so that "Groß" and "GROSS" are the same. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+", "")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
