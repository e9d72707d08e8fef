package org.rapport.web.drift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapport.signal.drift.Drift;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Wording;

/** Puts a drift into words with its numbers. */
@RequestScoped
public class DriftWords {

    private static final String NEXT = ", ";

    @Inject
    private PageTexts texts;

    /** The row of a drift. */
    DriftLine line(Drift drift) {
        return new DriftLine(texts.value(drift.kind()), agreed(drift), happens(drift), drift.passes(), drift.cue());
    }

    private String agreed(Drift drift) {
        Wording words = texts.wording();
        if (drift instanceof Drift.OfFrequency often) {
            String rhythm =
                    words.text("agreement.sentence.frequency." + often.agreed().name());
            return words.text("drift.agreed.FREQUENCY", rhythm, often.expected(), often.days());
        }
        if (drift instanceof Drift.OfLength length) {
            return words.text(
                    length.maybeLonger() ? "drift.agreed.LENGTH.maybeLonger" : "drift.agreed.LENGTH", length.agreed());
        }
        if (drift instanceof Drift.OfExtent extent) {
            return extent(words, extent);
        }
        if (drift instanceof Drift.OfReview review) {
            return review.session()
                    .map(session -> words.text("drift.agreed.REVIEW.session", session))
                    .orElseGet(() -> words.text("drift.agreed.REVIEW"));
        }
        if (drift instanceof Drift.OfHours hours) {
            return words.text("drift.agreed.HOURS", hours.from(), hours.to());
        }
        return words.text("drift.agreed." + drift.kind().name());
    }

    private static String extent(Wording words, Drift.OfExtent extent) {
        List<String> parts = new ArrayList<>();
        extent.expected().ifPresent(sessions -> parts.add(words.count("drift.agreed.EXTENT.sessions", sessions)));
        extent.until().ifPresent(day -> parts.add(words.text("drift.agreed.EXTENT.until", day)));
        return String.join(NEXT, parts);
    }

    private String happens(Drift drift) {
        Wording words = texts.wording();
        if (drift instanceof Drift.OfFrequency often) {
            return frequency(words, often);
        }
        if (drift instanceof Drift.OfLength length) {
            return length(words, length);
        }
        if (drift instanceof Drift.OfMissed missed) {
            return missed(words, missed);
        }
        if (drift instanceof Drift.OfExtent extent) {
            return words.count("drift.happens.EXTENT", extent.held());
        }
        if (drift instanceof Drift.OfReview review) {
            return review(words, review);
        }
        if (drift instanceof Drift.OfFrame frame) {
            return count(words, "drift.happens.FRAME", frame.held(), frame.days());
        }
        Drift.OfHours hours = (Drift.OfHours) drift;
        return count(words, "drift.happens.HOURS", hours.outside(), hours.days());
    }

    private static String frequency(Wording words, Drift.OfFrequency often) {
        String held = words.count("drift.happens.FREQUENCY", often.held());
        if (often.percent() == 0) {
            return held;
        }
        String key = often.percent() < 0 ? "drift.happens.FREQUENCY.fewer" : "drift.happens.FREQUENCY.more";
        return held + NEXT + words.text(key, Math.abs(often.percent()));
    }

    private static String length(Wording words, Drift.OfLength length) {
        List<String> parts = new ArrayList<>();
        if (length.longer() > 0) {
            parts.add(words.text("drift.happens.LENGTH.longer", length.longer(), length.sessions(), length.longest()));
        }
        if (length.shorter() > 0) {
            parts.add(
                    words.text("drift.happens.LENGTH.shorter", length.shorter(), length.sessions(), length.shortest()));
        }
        return parts.isEmpty() ? words.count("drift.happens.LENGTH", length.sessions()) : String.join(NEXT, parts);
    }

    private static String missed(Wording words, Drift.OfMissed missed) {
        List<String> parts = new ArrayList<>();
        add(parts, words, "drift.happens.MISSED.client", missed.byClient());
        if (missed.late() > 0) {
            parts.add(words.count("drift.happens.MISSED.late", missed.late()));
        }
        add(parts, words, "drift.happens.MISSED.therapist", missed.byTherapist());
        add(parts, words, "drift.happens.MISSED.unknown", missed.unknown());
        add(parts, words, "drift.happens.MISSED.absent", missed.absent());
        String all = words.text("drift.happens.MISSED", missed.all(), missed.due(), missed.days());
        return parts.isEmpty() ? all : all + ": " + String.join(NEXT, parts);
    }

    private static void add(List<String> parts, Wording words, String key, int number) {
        if (number > 0) {
            parts.add(words.text(key, number));
        }
    }

    private static String review(Wording words, Drift.OfReview review) {
        List<String> parts = new ArrayList<>();
        review.dueOn()
                .map((LocalDate day) -> words.text("drift.happens.REVIEW.due", day))
                .ifPresent(parts::add);
        review.last()
                .map((LocalDate day) -> words.text("drift.happens.REVIEW.last", day))
                .ifPresent(parts::add);
        return String.join(NEXT, parts);
    }

    private static String count(Wording words, String key, int number, int days) {
        return words.text(key + (number == 1 ? ".one" : ".other"), number, days);
    }
}
