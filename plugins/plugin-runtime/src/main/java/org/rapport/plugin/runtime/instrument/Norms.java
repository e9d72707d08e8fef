package org.rapport.plugin.runtime.instrument;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Sex;
import org.rapport.spi.Threshold;

/**
 * Which figures of an instrument hold for whom. A host asks for age and sex only where {@link #asksAge} and {@link #asksSex} say so,
 * and shows what it asked beside every figure that was chosen by it.
 */
public final class Norms {

    private Norms() {}

    /**
     * Whom a figure holds for.
     *
     * @param fromAge years completed
     * @param toAge years completed, included
     * @param sex only these
     */
    record Group(Optional<Integer> fromAge, Optional<Integer> toAge, Optional<Sex> sex) {

        boolean has(Optional<Integer> age, Optional<Sex> of) {
            boolean agedSo = fromAge.isEmpty() && toAge.isEmpty()
                    || age.map(years -> fromAge.orElse(0) <= years && years <= toAge.orElse(years))
                            .orElse(false);
            return agedSo && (sex.isEmpty() || sex.equals(of));
        }
    }

    static Group group(Threshold figure) {
        return new Group(figure.fromAge(), figure.toAge(), figure.sex());
    }

    /**
     * Whether a figure of the instrument holds for an age band only.
     *
     * @param instrument the definition
     * @return whether the age is to be asked
     */
    public static boolean asksAge(Instrument instrument) {
        return instrument.thresholds().stream()
                .anyMatch(each -> each.fromAge().isPresent() || each.toAge().isPresent());
    }

    /**
     * Whether a figure of the instrument holds for one sex only.
     *
     * @param instrument the definition
     * @return whether the sex is to be asked
     */
    public static boolean asksSex(Instrument instrument) {
        return instrument.thresholds().stream().anyMatch(each -> each.sex().isPresent());
    }

    /**
     * The figures that hold for a person, with the values of settings in their places. A figure for a group the person belongs to
     * stands before the figures for everybody.
     *
     * @param instrument the definition
     * @param age in years completed, where it was asked and told
     * @param sex where it was asked and told
     * @param settings values by id of the setting
     * @return the figures, those for the narrower group first
     */
    public static List<Threshold> holding(
            Instrument instrument, Optional<Integer> age, Optional<Sex> sex, Answers settings) {
        return instrument.thresholds().stream()
                .filter(each -> group(each).has(age, sex))
                .sorted(Comparator.comparingInt(each -> breadth(group(each))))
                .map(each -> set(each, settings))
                .toList();
    }

    /** The figures for everybody, with the settings as they are preset. */
    static List<Threshold> of(Instrument instrument) {
        return holding(instrument, Optional.empty(), Optional.empty(), SettingValues.presets(instrument));
    }

    private static int breadth(Group group) {
        boolean aged = group.fromAge().isPresent() || group.toAge().isPresent();
        return (aged ? 0 : 1) + (group.sex().isPresent() ? 0 : 1);
    }

    private static Threshold set(Threshold figure, Answers settings) {
        return figure.setting().flatMap(settings::number).map(figure::valued).orElse(figure);
    }
}
