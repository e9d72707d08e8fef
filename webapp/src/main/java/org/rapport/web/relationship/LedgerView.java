package org.rapport.web.relationship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerCursor;
import org.rapport.relationship.timeline.LedgerPage;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.web.Choice;
import org.rapport.web.TimelineMonth;

/**
 * The ledger on a relationship's page. The fragment calls {@link #of} with the relationship; the parameters {@code
 * ledgerKind} and {@code ledgerAfter} of the address choose a group of kinds (or a single kind) and an older page.
 */
@Named
@RequestScoped
public class LedgerView {

    @Inject
    private LedgerPages pages;

    @Inject
    private LedgerTexts texts;

    @Inject
    private HttpServletRequest request;

    private @Nullable Shown shown;

    /**
     * What the fragment shows.
     *
     * @param months the entries, newest first
     * @param kinds the groups of kinds to filter by
     * @param next the place where older entries begin; empty on the last page
     */
    public record Shown(UUID relationship, List<TimelineMonth> months, List<Choice> kinds, String next) {

        /** Keeps its own copies. */
        public Shown {
            months = List.copyOf(months);
            kinds = List.copyOf(kinds);
        }

        /** Whether there are older entries. */
        public boolean more() {
            return !next.isEmpty();
        }
    }

    /** The entries of this relationship; read once in a request. */
    public Shown of(Object relationship) {
        UUID id = UUID.fromString(relationship.toString());
        Shown known = shown;
        if (known == null || !known.relationship().equals(id)) {
            known = read(id);
            shown = known;
        }
        return known;
    }

    /** The group or kind chosen in the address; empty for all. */
    public String getKind() {
        return Optional.ofNullable(request.getParameter("ledgerKind"))
                .filter(kind -> kind.matches("[A-Z_]{1,60}"))
                .orElse("");
    }

    /** Whether the address asks for older entries. */
    public boolean isOlder() {
        return request.getParameter("ledgerAfter") != null;
    }

    /** "true" for the group chosen, for {@code aria-current}. */
    public @Nullable String current(Object kind) {
        return kind.toString().equals(getKind()) ? "true" : null;
    }

    private Shown read(UUID id) {
        LedgerCursor after = Optional.ofNullable(request.getParameter("ledgerAfter"))
                .flatMap(LedgerCursor::parse)
                .orElse(null);
        LedgerPage page = pages.forTherapist(new AskLedger(id, kinds(), after));
        List<TimelineMonth> months = TimelineMonth.group(
                page.lines().stream().map(line -> texts.entry(line, page)).toList(), page.zone());
        List<Choice> kinds = LedgerLook.groups(page.kinds()).stream()
                .map(group -> new Choice(group.name(), texts.group(group)))
                .toList();
        LedgerCursor next = page.next();
        return new Shown(id, months, kinds, next == null ? "" : next.text());
    }

    private Set<String> kinds() {
        String chosen = getKind();
        if (chosen.isEmpty()) {
            return Set.of();
        }
        return Stream.of(LedgerLook.Group.values())
                .filter(group -> group.name().equals(chosen))
                .findFirst()
                .map(LedgerLook::kinds)
                .orElse(Set.of(chosen));
    }
}
