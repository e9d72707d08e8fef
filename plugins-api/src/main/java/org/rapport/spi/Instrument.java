package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Definition of a questionnaire: its structure, how it is scored, what its figures mean and whose it is. A response pins id and
 * version; whatever changes a score is a new version.
 *
 * @param id lower-case letters, digits and hyphens, at most 64; unique on a host
 * @param version version of the structure, as {@code 1.0}
 * @param title its name for people
 * @param populations for whom it was made
 * @param respondents who may fill it in
 * @param timeframe the time it asks about
 * @param items the questions in their order
 * @param optionSets the answers items refer to
 * @param scales the scores
 * @param thresholds figures about the scales
 * @param codes codes of the whole instrument
 * @param licence whose wording it is
 * @param wordings words the plugin may ship; empty if it ships none
 * @param caveat what a reader of its scores must know, shown beside them
 * @param settings what an administrator may set
 * @since 1.0
 */
public record Instrument(
        String id,
        String version,
        LocalText title,
        Set<Population> populations,
        Set<Respondent> respondents,
        Timeframe timeframe,
        List<Item> items,
        List<OptionSet> optionSets,
        List<Scale> scales,
        List<Threshold> thresholds,
        List<Code> codes,
        Licence licence,
        List<Wording> wordings,
        Optional<LocalText> caveat,
        List<Setting> settings) {

    /** Copies all collections. */
    public Instrument {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        requireNonNull(timeframe, "timeframe");
        requireNonNull(licence, "licence");
        requireNonNull(caveat, "caveat");
        populations = Set.copyOf(populations);
        respondents = Set.copyOf(respondents);
        items = List.copyOf(items);
        optionSets = List.copyOf(optionSets);
        scales = List.copyOf(scales);
        thresholds = List.copyOf(thresholds);
        codes = List.copyOf(codes);
        wordings = List.copyOf(wordings);
        settings = List.copyOf(settings);
    }

    /**
     * Begins a definition for adults, answered by the client about the present, with everything else empty.
     *
     * @param id see {@link #id()}
     * @param version see {@link #version()}
     * @param title see {@link #title()}
     * @param licence see {@link #licence()}
     * @return a builder
     */
    public static Builder define(String id, String version, LocalText title, Licence licence) {
        return new Builder(id, version, title, licence);
    }

    /**
     * An item.
     *
     * @param itemId its id
     * @return empty if there is none
     */
    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /**
     * The option set an item is answered from.
     *
     * @param item an item of this instrument
     * @return empty if the item has none
     */
    public Optional<OptionSet> optionsOf(Item item) {
        return item.optionSet()
                .flatMap(setId -> optionSets.stream()
                        .filter(set -> set.id().equals(setId))
                        .findFirst());
    }

    /**
     * A scale.
     *
     * @param scaleId its id
     * @return empty if there is none
     */
    public Optional<Scale> scale(String scaleId) {
        return scales.stream().filter(scale -> scale.id().equals(scaleId)).findFirst();
    }

    /**
     * The scale shown first and charted.
     *
     * @return empty if no scale is primary
     */
    public Optional<Scale> primaryScale() {
        return scales.stream().filter(Scale::primary).findFirst();
    }

    /**
     * The figures of one kind about a scale.
     *
     * @param scaleId its id
     * @param kind which kind
     * @return in the order the plugin gives them
     */
    public List<Threshold> thresholds(String scaleId, ThresholdKind kind) {
        return thresholds.stream()
                .filter(each -> each.scale().equals(scaleId) && each.kind() == kind)
                .toList();
    }

    /**
     * The same structure without words: what a response is answered with and scored by.
     *
     * @return a new instrument
     */
    public Instrument withoutWordings() {
        return new Instrument(
                id,
                version,
                title,
                populations,
                respondents,
                timeframe,
                items,
                optionSets,
                scales,
                thresholds,
                codes,
                licence,
                List.of(),
                caveat,
                settings);
    }

    /**
     * The words the plugin ships for a reader.
     *
     * @param language BCP 47 tag; {@code de-AT} is served by {@code de}
     * @param respondent who reads
     * @return empty if it ships none in that language for that respondent
     */
    public Optional<Wording> wording(String language, Respondent respondent) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        return wordings.stream()
                .filter(each -> each.respondent() == respondent)
                .filter(each ->
                        each.language().equals(language) || each.language().equals(primary))
                .min((one, other) -> Boolean.compare(
                        other.language().equals(language), one.language().equals(language)));
    }

    /**
     * Collects the parts of an {@link Instrument}. Each method replaces what was given before. Not for use by several threads.
     *
     * @since 1.0
     */
    public static final class Builder {

        private final String id;
        private final String version;
        private final LocalText title;
        private final Licence licence;
        private Set<Population> populations = EnumSet.of(Population.ADULT);
        private Set<Respondent> respondents = EnumSet.of(Respondent.CLIENT);
        private Timeframe timeframe = Timeframe.CURRENT;
        private List<Item> items = List.of();
        private List<OptionSet> optionSets = List.of();
        private List<Scale> scales = List.of();
        private List<Threshold> thresholds = List.of();
        private List<Code> codes = List.of();
        private List<Wording> wordings = List.of();
        private Optional<LocalText> caveat = Optional.empty();
        private List<Setting> settings = List.of();

        private Builder(String id, String version, LocalText title, Licence licence) {
            this.id = id;
            this.version = version;
            this.title = title;
            this.licence = licence;
        }

        /** For whom it was made. */
        public Builder populations(Population... those) {
            populations = Set.of(those);
            return this;
        }

        /** Who may fill it in. */
        public Builder respondents(Respondent... those) {
            respondents = Set.of(those);
            return this;
        }

        /** The time it asks about. */
        public Builder timeframe(Timeframe that) {
            timeframe = that;
            return this;
        }

        /** The questions in their order. */
        public Builder items(List<Item> those) {
            items = List.copyOf(those);
            return this;
        }

        /** The answers items refer to. */
        public Builder optionSets(OptionSet... those) {
            optionSets = List.of(those);
            return this;
        }

        /** The scores. */
        public Builder scales(Scale... those) {
            scales = List.of(those);
            return this;
        }

        /** Figures about the scales. */
        public Builder thresholds(Threshold... those) {
            thresholds = List.of(those);
            return this;
        }

        /** Codes of the whole instrument. */
        public Builder codes(Code... those) {
            codes = List.of(those);
            return this;
        }

        /** Words the plugin may ship. */
        public Builder wordings(Wording... those) {
            wordings = List.of(those);
            return this;
        }

        /** What a reader of its scores must know. */
        public Builder caveat(LocalText text) {
            caveat = Optional.of(text);
            return this;
        }

        /** What an administrator may set. */
        public Builder settings(Setting... those) {
            settings = List.of(those);
            return this;
        }

        /**
         * The definition as it stands; the host judges it.
         *
         * @return the instrument
         */
        public Instrument build() {
            return new Instrument(
                    id,
                    version,
                    title,
                    populations,
                    respondents,
                    timeframe,
                    items,
                    optionSets,
                    scales,
                    thresholds,
                    codes,
                    licence,
                    wordings,
                    caveat,
                    settings);
        }
    }
}
