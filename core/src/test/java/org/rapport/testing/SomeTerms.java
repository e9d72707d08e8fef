package org.rapport.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.Frequency;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;

/** Terms tests propose; they fit one person and several. */
public final class SomeTerms {

    /** What several people have to choose. */
    public static final FurtherTerms NO_SECRETS = new FurtherTerms(Map.of(TermField.SECRETS, "NO_SECRETS"));

    private SomeTerms() {}

    /** Today at the practice. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    /** Weekly from next week on, 24 sessions, 120 EUR. */
    public static AgreementTerms usual(String... goals) {
        return new AgreementTerms(
                        today().plusDays(7),
                        Frequency.WEEKLY,
                        50,
                        new BigDecimal("120"),
                        "EUR",
                        24,
                        null,
                        48,
                        50,
                        List.of(6, 12, 18, 22),
                        List.of(goals))
                .with(NO_SECRETS);
    }

    /** The same with this said beside. */
    public static AgreementTerms with(AgreementTerms terms, Map<TermField, String> further) {
        Map<TermField, String> all = new java.util.EnumMap<>(terms.further().values());
        all.putAll(further);
        return terms.with(new FurtherTerms(all));
    }
}
