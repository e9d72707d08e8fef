package org.rapport.plugin.runtime.instrument;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Wording;

/** Rules of the words an instrument ships. */
final class WordingRules {

    private final Instrument instrument;
    private final Violations found;

    WordingRules(Instrument instrument, Violations found) {
        this.instrument = instrument;
        this.found = found;
    }

    void check() {
        Set<String> readers = new HashSet<>();
        for (Wording wording : instrument.wordings()) {
            String where = "wording " + wording.language() + " for " + wording.respondent();
            Licence licence = wording.licence().orElse(instrument.licence());
            found.unless(
                    licence.verdict() != LicenceVerdict.NO,
                    StructureRule.WORDING_LICENSED,
                    where,
                    "the rights holder does not allow wording to be shipped");
            found.unless(
                    language(wording.language())
                            && instrument.respondents().contains(wording.respondent())
                            && readers.add(where),
                    StructureRule.WORDING_READER,
                    where,
                    "language or respondent is unknown to the instrument, or the pair is there twice");
            complete(wording, where);
        }
    }

    private static boolean language(String tag) {
        try {
            return new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .length()
                    >= 2;
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    private void complete(Wording wording, String where) {
        unlessComplete(!wording.title().isBlank(), where, "the title is empty");
        for (Item item : instrument.items()) {
            unlessComplete(given(wording.items().get(item.id())), where, "item " + item.id() + " has no words");
            Optional<OptionSet> options = instrument.optionsOf(item);
            if (options.isPresent() && options.get().endsOnly()
                    || wording.ends().containsKey(item.id())) {
                unlessComplete(
                        words(wording.ends(), item.id(), 2), where, "item " + item.id() + " has no words at both ends");
            }
        }
        for (OptionSet set : instrument.optionSets()) {
            if (!set.endsOnly() && used(set)) {
                unlessComplete(
                        words(wording.options(), set.id(), set.options().size()),
                        where,
                        "option set " + set.id() + " does not have words for each of its options");
            }
        }
        nothingElse(wording, where);
    }

    private void nothingElse(Wording wording, String where) {
        Set<String> items = instrument.items().stream().map(Item::id).collect(Collectors.toSet());
        Set<String> sets = instrument.optionSets().stream().map(OptionSet::id).collect(Collectors.toSet());
        boolean known = items.containsAll(wording.items().keySet())
                && items.containsAll(wording.ends().keySet())
                && sets.containsAll(wording.options().keySet());
        unlessComplete(known, where, "there are words for items or option sets the instrument does not have");
    }

    private boolean used(OptionSet set) {
        return instrument.items().stream()
                .anyMatch(item -> item.optionSet().filter(set.id()::equals).isPresent());
    }

    private static boolean words(Map<String, List<String>> all, String id, int count) {
        List<String> words = all.getOrDefault(id, List.of());
        return words.size() == count && words.stream().noneMatch(String::isBlank);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private void unlessComplete(boolean sound, String where, String detail) {
        found.unless(sound, StructureRule.WORDING_COMPLETE, where, detail);
    }
}
