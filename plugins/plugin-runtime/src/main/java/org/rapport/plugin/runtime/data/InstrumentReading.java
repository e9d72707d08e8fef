package org.rapport.plugin.runtime.data;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapport.spi.Code;
import org.rapport.spi.Instrument;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Population;
import org.rapport.spi.Provenance;
import org.rapport.spi.Respondent;
import org.rapport.spi.Scale;
import org.rapport.spi.Setting;
import org.rapport.spi.Threshold;
import org.rapport.spi.Timeframe;
import org.rapport.spi.Wording;

/** Reads the fields of one instrument. */
final class InstrumentReading {

    private InstrumentReading() {}

    static Instrument read(Part part) {
        String id = part.text("id");
        String version = part.text("version");
        LocalText title = part.local("title");
        Licence licence =
                part.part("licence").map(InstrumentReading::licence).orElse(Licence.of(LicenceVerdict.NO, ""));
        for (String name : List.of("title", "licence", "items")) {
            if (part.value(name).isEmpty()) {
                part.missing(name);
            }
        }
        Instrument.Builder builder = Instrument.define(id, version, title, licence)
                .timeframe(part.word("timeframe", Timeframe.class).orElse(Timeframe.CURRENT))
                .optionSets(OptionReading.sets(part).toArray(OptionSet[]::new))
                .items(part.parts("items").stream().map(ItemReading::read).toList())
                .settings(part.parts("settings").stream()
                        .map(SettingReading::read)
                        .toArray(Setting[]::new))
                .scales(part.parts("scales").stream().map(ScaleReading::scale).toArray(Scale[]::new))
                .thresholds(part.parts("thresholds").stream()
                        .map(ScaleReading::threshold)
                        .toArray(Threshold[]::new))
                .codes(codes(part))
                .wordings(part.parts("wordings").stream()
                        .map(WordingReading::read)
                        .toArray(Wording[]::new));
        if (part.value("populations").isPresent()) {
            builder.populations(distinct(part.wordList("populations", Population.class), new Population[0]));
        }
        if (part.value("respondents").isPresent()) {
            builder.respondents(distinct(part.wordList("respondents", Respondent.class), new Respondent[0]));
        }
        part.optionalLocal("caveat").ifPresent(builder::caveat);
        part.nothingElse();
        return builder.build();
    }

    private static <E> E[] distinct(List<E> words, E[] type) {
        return words.stream().distinct().toList().toArray(type);
    }

    static Licence licence(Part part) {
        Optional<LicenceVerdict> verdict = part.word("verdict", LicenceVerdict.class);
        if (part.value("verdict").isEmpty()) {
            part.missing("verdict");
        }
        Licence licence = new Licence(
                verdict.orElse(LicenceVerdict.NO),
                part.text("holder"),
                part.optionalText("url").flatMap(text -> address(part, text)),
                part.optionalText("attribution"),
                part.flag("must-display", false),
                part.flag("paper-only", false),
                part.flag("counted", false));
        part.nothingElse();
        return licence;
    }

    private static Optional<URI> address(Part part, String text) {
        boolean web = text.matches("https?://[^\\s\"<>{}|\\\\^`]+");
        if (!web) {
            part.wrong("url", "an address like https://www.example.org is expected here");
        }
        return web ? Optional.of(URI.create(text)) : Optional.empty();
    }

    static Code[] codes(Part part) {
        List<Code> codes = new ArrayList<>();
        for (Part each : part.parts("codes")) {
            Provenance known = each.word("provenance", Provenance.class).orElse(Provenance.VERIFIED);
            Optional<Code> loinc = each.optionalText("loinc").map(Code::loinc);
            Optional<Code> snomed = each.optionalText("snomed").map(Code::snomed);
            Code code =
                    loinc.or(() -> snomed).orElseGet(() -> new Code(each.text("system"), each.text("value"), known));
            codes.add(code.known(known));
            each.nothingElse();
        }
        return codes.toArray(Code[]::new);
    }
}
