package org.rapport.plugin.runtime.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapport.spi.Code;
import org.rapport.spi.LocalText;

/** Collects everything wrong with a structure, so that a vendor sees it all at once. */
final class Violations {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final List<StructureViolation> found = new ArrayList<>();

    void add(StructureRule rule, String where, String detail) {
        found.add(new StructureViolation(rule, where, detail));
    }

    void unless(boolean sound, StructureRule rule, String where, String detail) {
        if (!sound) {
            add(rule, where, detail);
        }
    }

    void ids(String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            unless(
                    ID.matcher(id).matches(),
                    StructureRule.ID_FORM,
                    what + " " + id,
                    "an id is 1 to 64 lower-case letters, digits and hyphens and begins with a letter");
            unless(seen.add(id), StructureRule.ID_UNIQUE, what + " " + id, "the id is used twice");
        });
    }

    void text(LocalText text, String where, String what) {
        boolean given = !text.byLanguage().isEmpty()
                && text.byLanguage().values().stream().noneMatch(String::isBlank);
        unless(given, StructureRule.TEXT_GIVEN, where, what + " is missing or empty in a language");
    }

    void codes(List<Code> codes, String where) {
        for (Code code : codes) {
            unless(
                    CheckDigits.hold(code),
                    StructureRule.CODE_CHECK_DIGIT,
                    where,
                    "code " + code.value() + " of " + code.system() + " has a wrong form or check digit");
        }
    }

    List<StructureViolation> all() {
        return List.copyOf(found);
    }
}
