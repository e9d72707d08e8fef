package org.rapport.plugin.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.Respondent;
import org.rapport.spi.Scale;
import org.rapport.spi.Setting;
import org.rapport.spi.ThresholdKind;
import org.rapport.spi.Wording;

/** Finds what a reader of an instrument would miss in a language it claims. */
final class Texts {

    private final Instrument instrument;
    private final List<String> missing = new ArrayList<>();

    private Texts(Instrument instrument) {
        this.instrument = instrument;
    }

    static List<String> missing(Instrument instrument) {
        Texts texts = new Texts(instrument);
        texts.languages().forEach(texts::language);
        texts.topics();
        return texts.missing;
    }

    /** What a reader of its licence would miss. */
    static List<String> licence(Instrument instrument) {
        List<String> missing = new ArrayList<>();
        Licence licence = instrument.licence();
        if (licence.verdict() != LicenceVerdict.SHIP && licence.url().isEmpty()) {
            missing.add("there is no address to ask for the wording");
        }
        if (licence.verdict() == LicenceVerdict.SHIP_SEPARATE
                && licence.attribution().isEmpty()) {
            missing.add("wording under its own licence needs a line that credits the holder");
        }
        return missing;
    }

    /** Languages it has a title or wording in. */
    private Set<String> languages() {
        Set<String> languages = new TreeSet<>(instrument.title().byLanguage().keySet());
        instrument.wordings().stream().map(Wording::language).forEach(languages::add);
        return languages;
    }

    private void language(String language) {
        needs(instrument.title(), language, "the title");
        instrument.caveat().ifPresent(caveat -> needs(caveat, language, "the caveat"));
        for (Scale scale : instrument.scales()) {
            needs(scale.title(), language, "the title of scale " + scale.id());
        }
        for (Setting setting : instrument.settings()) {
            needs(setting.title(), language, "the title of setting " + setting.id());
            setting.choices().values().forEach(words -> needs(words, language, "a choice of setting " + setting.id()));
        }
        for (Item item : instrument.items()) {
            if (!item.label().byLanguage().isEmpty()) {
                needs(item.label(), language, "the label of item " + item.id());
            }
        }
        instrument.thresholds().stream()
                .filter(each -> each.kind() == ThresholdKind.BAND)
                .forEach(band -> needs(band.label(), language, "a band of scale " + band.scale()));
        respondents(language);
    }

    private void respondents(String language) {
        Set<Respondent> served = instrument.wordings().stream()
                .filter(wording -> wording.language().equals(language))
                .map(Wording::respondent)
                .collect(Collectors.toSet());
        if (!served.isEmpty()) {
            instrument.respondents().stream()
                    .filter(respondent -> !served.contains(respondent))
                    .sorted()
                    .forEach(respondent -> missing.add("wording in " + language + " for " + respondent));
        }
    }

    /** Without own wording an item needs a label, or nobody can enter a paper form. */
    private void topics() {
        if (instrument.wordings().isEmpty()) {
            instrument.items().stream()
                    .filter(item -> item.label().byLanguage().isEmpty())
                    .forEach(item -> missing.add("a label of item " + item.id()));
        }
    }

    private void needs(LocalText text, String language, String what) {
        if (!text.byLanguage().containsKey(language)) {
            missing.add(what + " in " + language);
        }
    }
}
