package org.rapport.web.fhir;

import java.util.List;
import java.util.Optional;
import org.rapport.spi.Code;
import org.rapport.spi.Instrument;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Scale;

/** What things of ours are called in FHIR. */
final class Names {

    static final String PERSON = "urn:rapport:person";
    /** Who answers about a client without being one. */
    static final String OUTSIDE = "RelatedPerson";

    static final String CHECK = "urn:rapport:check";
    static final String RELATIONSHIP = "urn:rapport:relationship";
    static final String SCALE = "urn:rapport:scale";

    private static final String QUESTIONNAIRE = "urn:rapport:questionnaire:";
    private static final String OPTIONS = "urn:rapport:options:";
    private static final String LOINC_QUESTIONNAIRE = "http://loinc.org/q/";
    private static final String OF_QUESTIONNAIRE = "Questionnaire/";

    private Names() {}

    static String url(Instrument instrument) {
        return QUESTIONNAIRE + instrument.id();
    }

    /** The address with the version that pins a response. */
    static String canonical(Instrument instrument) {
        return url(instrument) + "|" + instrument.version();
    }

    static String options(Instrument instrument, OptionSet set) {
        return OPTIONS + instrument.id() + ":" + set.id();
    }

    static String scale(Instrument instrument, Scale scale) {
        return instrument.id() + "." + scale.id();
    }

    /**
     * The instrument that is called so: by our address, by its id behind {@code Questionnaire/}, or as a LOINC panel, with the
     * version or without.
     */
    static Optional<Instrument> questionnaire(List<Instrument> all, String canonical) {
        String[] parts = canonical.split("\\|", 2);
        return all.stream()
                .filter(each -> isCalled(each, parts[0]))
                .filter(each -> parts.length == 1 || parts[1].equals(each.version()))
                .findFirst();
    }

    /** The instrument in an address of ours, also of a version or an instrument that is no longer there. */
    static Optional<String> unversioned(String canonical) {
        String url = canonical.split("\\|", 2)[0];
        return url.startsWith(QUESTIONNAIRE) && !canonical.contains("|")
                ? Optional.of(url.substring(QUESTIONNAIRE.length()))
                : Optional.empty();
    }

    private static boolean isCalled(Instrument instrument, String name) {
        return name.equals(url(instrument))
                || name.equals(OF_QUESTIONNAIRE + instrument.id())
                || name.endsWith("/" + OF_QUESTIONNAIRE + instrument.id())
                || instrument.codes().stream()
                        .anyMatch(code ->
                                code.system().equals(Code.LOINC) && name.equals(LOINC_QUESTIONNAIRE + code.value()));
    }
}
