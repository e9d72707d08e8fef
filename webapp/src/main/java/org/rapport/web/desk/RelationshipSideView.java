package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementView;
import org.rapport.desk.AttentionReason;
import org.rapport.desk.DayOverview.AttentionRow;
import org.rapport.desk.Waiting;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;

/** The right column of a relationship's page: what asks for a look, the goals, what comes next. Read once in a request. */
@Named("relationshipSide")
@RequestScoped
public class RelationshipSideView {

    @Inject
    private AllianceReading alliance;

    @Inject
    private Waiting waiting;

    @Inject
    private DueReading due;

    @Inject
    private SessionGlance glance;

    @Inject
    private Words words;

    private @Nullable List<AttentionItem> attention;
    private @Nullable List<String> next;

    /** The words of the column. */
    @RequestScoped
    public static class Words {

        @Inject
        private AttentionWords reasons;

        @Inject
        private PageTexts text;

        @Inject
        private DatesView dates;

        AttentionItem item(AttentionRow row, Optional<AgreementView> proposed) {
            return new AttentionItem(
                    reasons.tone(row),
                    reasons.label(row),
                    "",
                    List.of(proposed.filter(view -> !view.missing().isEmpty())
                            .map(this::missing)
                            .orElseGet(() -> reasons.sentence(row))),
                    "",
                    reasons.step(row),
                    reasons.href(row));
        }

        private String missing(AgreementView proposed) {
            String names =
                    proposed.missing().stream().map(AgreementView.Party::name).collect(Collectors.joining(", "));
            return text.with(
                    "relationship.missing",
                    List.of(proposed.summary().number(), dates.shown(proposed.proposedAt(), "day"), names));
        }
    }

    /** What asks for a look, most urgent first, each with its reason and one next step; nothing once it has ended. */
    public List<AttentionItem> attention(RelationshipHeader of) {
        List<AttentionItem> items = attention == null ? readAttention(of) : attention;
        attention = items;
        return items;
    }

    private List<AttentionItem> readAttention(RelationshipHeader of) {
        List<AttentionItem> items = new ArrayList<>();
        if (of.phase() != Phase.ENDED) {
            items.addAll(alliance.attention(of, glance.lastHeld(of.id())));
            waiting.in(of.id()).stream()
                    .filter(row -> !isSignal(row))
                    .map(row -> words.item(row, proposed(row, of)))
                    .forEach(items::add);
        }
        return items;
    }

    /** Signals are told from the scores, one by one. */
    private static boolean isSignal(AttentionRow row) {
        return row.reason() == AttentionReason.POSSIBLE_STRAIN || row.reason() == AttentionReason.SLOW_DECLINE;
    }

    private Optional<AgreementView> proposed(AttentionRow row, RelationshipHeader of) {
        return row.reason() == AttentionReason.SIGNATURE_MISSING
                ? due.agreement(of.id()).proposed()
                : Optional.empty();
    }

    /** The goals of the agreement in force, in the client's words. */
    public List<String> goals(RelationshipHeader of) {
        return due.agreement(of.id()).inForce().map(AgreementView::goals).orElse(List.of());
    }

    /** What comes next: a review, forms that wait for answers. */
    public List<String> due(RelationshipHeader of) {
        List<String> read = next == null
                ? of.phase() == Phase.ENDED ? List.<String>of() : due.due(of.id(), glance.held(of.id()))
                : next;
        next = read;
        return read;
    }
}
