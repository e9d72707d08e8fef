package org.rapport.plugin.runtime.instrument;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapport.spi.Instrument;
import org.rapport.spi.Licence;

/**
 * Judges the structure of an instrument against every {@link StructureRule}. What passes here can be shown, answered, scored and
 * read without further questions; the host refuses a plugin with an instrument that does not.
 */
public final class StructureCheck {

    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){0,3}");

    private StructureCheck() {}

    /**
     * Everything wrong with an instrument.
     *
     * @param instrument the definition
     * @return all violations, empty if the structure is sound
     */
    public static List<StructureViolation> violations(Instrument instrument) {
        Violations found = new Violations();
        head(instrument, found);
        new ItemRules(instrument, found).check();
        new ScaleRules(instrument, found).check();
        new ThresholdRules(instrument, found).check();
        new SettingRules(instrument, found).check();
        new WordingRules(instrument, found).check();
        return found.all();
    }

    private static void head(Instrument instrument, Violations found) {
        String where = "instrument " + instrument.id();
        found.ids("instrument", Stream.of(instrument.id()));
        found.unless(
                VERSION.matcher(instrument.version()).matches(),
                StructureRule.ID_FORM,
                where,
                "version \"" + instrument.version() + "\" is not made of digits and dots");
        found.text(instrument.title(), where, "the title");
        instrument.caveat().ifPresent(caveat -> found.text(caveat, where, "the caveat"));
        found.unless(!instrument.items().isEmpty(), StructureRule.NOT_EMPTY, where, "there are no items");
        found.unless(!instrument.respondents().isEmpty(), StructureRule.NOT_EMPTY, where, "there is no respondent");
        found.unless(!instrument.populations().isEmpty(), StructureRule.NOT_EMPTY, where, "there is no population");
        found.codes(instrument.codes(), where);
        licence(instrument.licence(), where, found);
    }

    private static void licence(Licence licence, String where, Violations found) {
        found.unless(!licence.holder().isBlank(), StructureRule.TEXT_GIVEN, where, "the licence names no holder");
        boolean line = licence.attribution().map(text -> !text.isBlank()).orElse(!licence.mustDisplay());
        found.unless(line, StructureRule.TEXT_GIVEN, where, "the licence's attribution is empty");
    }
}
