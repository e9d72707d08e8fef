package org.rapport.plugin.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.plugin.runtime.instrument.StructureCheck;
import org.rapport.spi.Code;
import org.rapport.spi.Comparison;
import org.rapport.spi.Condition;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.Population;
import org.rapport.spi.Provenance;
import org.rapport.spi.Respondent;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.spi.Setting;
import org.rapport.spi.Sex;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;
import org.rapport.spi.Timeframe;
import org.rapport.spi.Wording;

class DataPluginTest {

    private static final String WHOLE = """
            plugin: {id: sleep, name: Sleep diary, version: 1.2.0, vendor: Example Ltd, licence: Apache-2.0}
            instrument:
              id: sleep-diary
              version: 1.0
              title: {en: Sleep diary, de: Schlaftagebuch}
              populations: [adult, adolescent]
              respondents: [client, caregiver]
              timeframe: past-week
              licence:
                verdict: ship
                holder: Example Ltd
                url: https://www.example.org/sleep
                attribution: Example Ltd 2020
                must-display: true
                counted: true
              caveat: {en: No diagnosis.}
              codes:
                - loinc: 44249-1
                - {system: "https://www.example.org/codes", value: S1, provenance: design}
              options:
                row: {from: 0, to: 3}
                often: [0, 1, 2.5]
                coded:
                  - {value: 0}
                  - value: 1
                    codes: [{loinc: LA6568-5, provenance: secondary}]
              settings:
                - {id: cut-off, kind: integer, title: {en: Cut-off}, preset: 4, min: 3, max: 5}
                - id: coding
                  kind: choice
                  title: {en: Coding}
                  preset: 1
                  choices: [{value: 0, title: {en: from 0}}, {value: 1, title: {en: from 1}}]
              items:
                - {id: q1, options: row, reversed: true, risk-up-to: 0, label: {en: Rested}}
                - {id: q2, options: row, risk-from: 3, label: {en: Awake}}
                - id: how-often
                  options: often
                  required: false
                  asked-when: {item: q2, is: at-least, value: 2}
                - {id: causes, kind: multiple-choice, options: coded}
                - {id: hours, kind: decimal, min: 0, max: 24}
                - {id: note, kind: text}
              scales:
                - id: total
                  title: {en: Bad nights}
                  items: [q1, q2]
                  method: sum
                  direction: higher-is-worse
                  min: 0
                  max: 6
                  max-missing: 1
                  primary: true
                  decimals: 1
              thresholds:
                - {scale: total, kind: cutoff, is: at-least, value: 4, setting: cut-off, citation: "Example 2020",
                   provenance: verified}
                - {scale: total, kind: band, value: 0, upto: 2, label: {en: good}, citation: "Example 2020"}
                - {scale: total, kind: norm-mean, value: 2.5, ages: [18, 64], sex: female, population: "N = 100",
                   citation: "Example 2020", provenance: secondary}
              wordings:
                - language: en
                  respondent: client
                  title: How did you sleep?
                  instructions: The last seven days.
                  items: {q1: I was rested., q2: I lay awake., how-often: How often?, causes: Why?, hours: How long?, note: Else?}
                  ends: {q1: [not, very], q2: [not, very]}
                  options: {often: [never, at times, always], coded: [noise, worry]}
            """;

    private static final String SMALL = """
            plugin: {id: sleep, name: Sleep, version: 1.0.0, vendor: Example Ltd, licence: MIT}
            instrument:
              id: sleep-diary
              timeframe: current
              version: 1.0
              title: {en: Sleep diary}
              licence: {verdict: ship, holder: Example Ltd}
              options: {row: {from: 0, to: 3}}
              items:
                - {id: q1, options: row}
              scales:
                - {id: total, title: {en: Total}, items: [q1], method: sum, direction: higher-is-worse, min: 0, max: 3}
            """;

    @TempDir
    Path directory;

    private DataPlugin read(String... texts) throws IOException {
        for (int i = 0; i < texts.length; i++) {
            Files.writeString(directory.resolve(i == 0 ? "instrument.yaml" : "instrument-" + i + ".yaml"), texts[i]);
        }
        return DataPlugin.read(directory);
    }

    private List<String> mistakes(String... texts) {
        UnreadableData refused = catchThrowableOfType(UnreadableData.class, () -> read(texts));
        return refused.mistakes().stream().map(DataMistake::toString).toList();
    }

    @Test
    void everything_an_instrument_can_say_can_be_written() throws IOException {
        DataPlugin plugin = read(WHOLE);
        assertThat(plugin.descriptor())
                .isEqualTo(PluginDescriptor.of("sleep", "Sleep diary", "1.2.0").by("Example Ltd", "Apache-2.0"));
        assertThat(plugin.instruments()).containsExactly(whole());
        assertThat(StructureCheck.violations(plugin.instruments().get(0))).isEmpty();
    }

    private static Instrument whole() {
        LocalText title = LocalText.of("en", "Sleep diary").and("de", "Schlaftagebuch");
        Licence licence = Licence.of(LicenceVerdict.SHIP, "Example Ltd")
                .at("https://www.example.org/sleep")
                .displaying("Example Ltd 2020")
                .countingUse();
        return Instrument.define("sleep-diary", "1.0", title, licence)
                .populations(Population.ADULT, Population.ADOLESCENT)
                .respondents(Respondent.CLIENT, Respondent.CAREGIVER)
                .timeframe(Timeframe.PAST_WEEK)
                .caveat(LocalText.of("en", "No diagnosis."))
                .codes(Code.loinc("44249-1"), new Code("https://www.example.org/codes", "S1", Provenance.DESIGN))
                .optionSets(
                        OptionSet.row("row", 0, 3),
                        OptionSet.of("often", Option.of(0), Option.of(1), Option.of(new BigDecimal("2.5"))),
                        OptionSet.of(
                                "coded",
                                Option.of(0),
                                Option.of(1, Code.loinc("LA6568-5").known(Provenance.SECONDARY))))
                .settings(
                        Setting.number("cut-off", ItemKind.INTEGER, new BigDecimal(4))
                                .titled(LocalText.of("en", "Cut-off"))
                                .range(3, 5),
                        Setting.choice("coding", 1)
                                .titled(LocalText.of("en", "Coding"))
                                .or(0, LocalText.of("en", "from 0"))
                                .or(1, LocalText.of("en", "from 1")))
                .items(List.of(
                        Item.choice("q1", "row")
                                .reverse()
                                .lowRisk(BigDecimal.ZERO)
                                .labelled(LocalText.of("en", "Rested")),
                        Item.choice("q2", "row").risk(3).labelled(LocalText.of("en", "Awake")),
                        Item.choice("how-often", "often").optional().askedWhen(Condition.answerIsAtLeast("q2", 2)),
                        Item.multipleChoice("causes", "coded"),
                        Item.number("hours", ItemKind.DECIMAL, BigDecimal.ZERO, new BigDecimal(24)),
                        Item.open("note", ItemKind.TEXT)))
                .scales(Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, List.of("q1", "q2"))
                        .titled(LocalText.of("en", "Bad nights"))
                        .range(0, 6)
                        .prorating(1)
                        .asPrimary()
                        .shownWith(1))
                .thresholds(
                        Threshold.cutOff("total", Comparison.AT_LEAST, new BigDecimal(4))
                                .setBy("cut-off")
                                .source("Example 2020", Provenance.VERIFIED),
                        Threshold.band("total", 0, 2, LocalText.of("en", "good"))
                                .source("Example 2020", Provenance.UNVERIFIED),
                        Threshold.of("total", ThresholdKind.NORM_MEAN, new BigDecimal("2.5"))
                                .forAges(18, 64)
                                .forSex(Sex.FEMALE)
                                .foundIn("N = 100")
                                .source("Example 2020", Provenance.SECONDARY))
                .wordings(Wording.of("en", Respondent.CLIENT, "How did you sleep?", "The last seven days.")
                        .item("q1", "I was rested.", "not", "very")
                        .item("q2", "I lay awake.", "not", "very")
                        .item("how-often", "How often?")
                        .item("causes", "Why?")
                        .item("hours", "How long?")
                        .item("note", "Else?")
                        .options("often", "never", "at times", "always")
                        .options("coded", "noise", "worry"))
                .build();
    }

    @Test
    void several_files_are_one_plugin_and_one_of_them_says_which() throws IOException {
        String other = SMALL.replaceFirst("plugin:.*\\n", "").replace("sleep-diary", "night-diary");
        DataPlugin plugin = read(SMALL, other);
        assertThat(plugin.instruments())
                .extracting(Instrument::id)
                .containsExactlyInAnyOrder("sleep-diary", "night-diary");
        assertThat(mistakes(SMALL, SMALL))
                .containsExactly("instrument.yaml, line 1, plugin: another file says already which plugin this is");
    }

    @Test
    void words_stay_words_whatever_they_look_like() throws IOException {
        Instrument form = read(SMALL.replace("Sleep diary}", "no}").replace("Total}", "1e3}"))
                .instruments()
                .get(0);
        assertThat(form.title().in("en")).isEqualTo("no");
        assertThat(form.scales().get(0).title().in("en")).isEqualTo("1e3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeframe: current   | tiemframe: current            | instrument.yaml, line 4, instrument.tiemframe: there is no such field; known are caveat, codes, id, items,",
                "id: sleep-diary     | codes: []                      | instrument.yaml, line 3, instrument.id: this is missing",
                "method: sum         | method: product               | instrument.yaml, line 12, instrument.scales[1].method: \"product\" is none of sum, mean, sum-x4, custom",
                "direction: higher-is-worse, | ''                    | instrument.yaml, line 12, instrument.scales[1].direction: this is missing",
                "max: 3              | max: three                    | instrument.yaml, line 12, instrument.scales[1].max: a number like 3 or 2.5 is expected here, not \"three\"",
                "max: 3              | max: 1e999999999              | a number like 3 or 2.5 is expected here",
                "from: 0             | from: 0.5                     | instrument.yaml, line 8, instrument.options.row.from: a whole number",
                "to: 3               | to: 3000                      | instrument.options.row.to: a row has at most 200 steps",
                "items: [q1]         | items: q1                     | instrument.yaml, line 12, instrument.scales[1].items: a list is expected here, not \"q1\"",
                "{en: Sleep diary}   | Sleep diary                   | instrument.yaml, line 6, instrument.title: fields with values are expected here, not \"Sleep diary\"",
                "{en: Sleep diary}   | {english: Sleep diary}        | \"english\" is no language",
                "{en: Sleep diary}   | {en: }                        | instrument.yaml, line 6, instrument.title.en: a text is expected here, not nothing",
                "holder: Example Ltd | holder: E, url: 'java:x'      | instrument.licence.url: an address like https://www.example.org is expected here",
                "verdict: ship,      | ''                            | instrument.licence.verdict: this is missing",
                "options: row}       | options: row, required: yes}  | instrument.yaml, line 10, instrument.items[1].required: \"true\" or \"false\" is expected here, not \"yes\"",
                "options: row}       | options: row, kind: chioce}   | \"chioce\" is none of choice, multiple-choice,",
                "id: q1              | id: q1, id: q2                | instrument.yaml, line 10: \"id\" stands here and in line 10; keep one of them",
                "id: q1              | id: &q q1                     | instrument.yaml, line 10: anchors and references (& and *) are not read; write it out",
                "id: q1              | id: *q                        | anchors and references",
                "id: q1              | id: !!java.net.URL q1         | instrument.yaml, line 10: tags (!) are not read; leave it out",
                "[q1]                | [[[[[[[[[[[[[[q1]]]]]]]]]]]]]] | instrument.yaml, line 12: the file is nested too deeply or has too many values",
                "items:              | items: [                      | instrument.yaml, line 10: this is not YAML"
            })
    void a_mistake_is_told_by_file_line_and_field(String from, String to, String told) {
        assertThat(SMALL).contains(from);
        assertThat(mistakes(SMALL.replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))))
                .anySatisfy(mistake -> assertThat(mistake).contains(told));
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_lines() {
        String text = SMALL.replace("verdict: ship", "verdict: free")
                .replace("to: 3", "to: many")
                .replace("method: sum", "method: product");
        assertThat(mistakes(text))
                .extracting(mistake -> mistake.replaceFirst(", instrument.*", ""))
                .containsExactly("instrument.yaml, line 7", "instrument.yaml, line 8", "instrument.yaml, line 12");
    }

    @Test
    void what_is_no_data_file_is_refused() throws IOException {
        assertThat(mistakes("")).containsExactly("instrument.yaml, line 1: the file is empty");
        assertThat(mistakes("- a"))
                .containsExactly("instrument.yaml, line 1: a data file begins with fields, as \"plugin:\"");
        assertThat(mistakes(SMALL + "---\nplugin: {}\n"))
                .containsExactly(
                        "instrument.yaml, line 13: a data file holds one document; put the other into its own file");
        assertThat(mistakes("plugin: {}\n# " + "x".repeat(1 << 20)))
                .containsExactly("instrument.yaml, line 1: the file is larger than 1 MiB");
        Files.write(directory.resolve("instrument.yaml"), "plugin: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(mistakes()).containsExactly("instrument.yaml, line 1: the file is not written in UTF-8");
        Files.delete(directory.resolve("instrument.yaml"));
        Files.createSymbolicLink(directory.resolve("instrument.yaml"), directory.resolve("elsewhere.txt"));
        assertThat(mistakes())
                .containsExactly(
                        "instrument.yaml, line 1: this is no file of its own; copy it instead of linking to it");
    }
}
