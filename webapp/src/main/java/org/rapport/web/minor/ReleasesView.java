package org.rapport.web.minor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.Standing;
import org.rapport.contract.GoalReleases;
import org.rapport.contract.ReleaseBasis;
import org.rapport.contract.ReleaseGoals;
import org.rapport.contract.ReleaseRow;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** What guardians may read of a young person's goals: opened and closed here. */
@Named("goalReleases")
@RequestScoped
public class ReleasesView {

    private static final String PAGE = "/guardians";

    @Inject
    private PersonAddressView address;

    @Inject
    private GoalReleases releases;

    @Inject
    private GuardiansView shown;

    @Inject
    private PageTexts texts;

    @Inject
    private MessagesView messages;

    private @Nullable List<ReleaseRow> rows;
    private ReleaseBasis basis = ReleaseBasis.YOUNG_PERSON;
    private @Nullable String reason;

    /** The versions there are, newest first. */
    public List<ReleaseRow> getRows() {
        List<ReleaseRow> known = rows;
        if (known == null) {
            known = releases.of(address.relationship(), address.person());
            rows = known;
        }
        return known;
    }

    /** Whether there is anybody to open something to. */
    public boolean isAsked() {
        return !shown.getPage().standing().guardians().isEmpty();
    }

    /** Why it may be opened: a decision only where the rule knows it. */
    public ReleaseBasis[] getBases() {
        Standing standing = shown.getPage().standing();
        boolean decidable = standing.consent() == Consent.GUARDIANS
                && standing.rule()
                        .filter(rule -> rule.parentAccess() == ParentAccess.RELEASED_OR_DECIDED)
                        .isPresent();
        return decidable ? ReleaseBasis.values() : new ReleaseBasis[] {ReleaseBasis.YOUNG_PERSON};
    }

    /** Why it was opened and who wrote that down; empty while it is closed. */
    public String opened(ReleaseRow row) {
        return row.released()
                .map(opened -> texts.of("releases.opened", texts.value(opened.basis()), opened.by()))
                .orElse("");
    }

    /** The reason of a decision; empty otherwise. */
    public String why(ReleaseRow row) {
        return row.released().map(ReleaseRow.Opened::reason).orElse("");
    }

    /** Opens the goals of a version. */
    public String release(UUID agreement) {
        releases.release(new ReleaseGoals(agreement, address.person(), basis, reason));
        messages.saved("releases.released");
        return address.again(PAGE);
    }

    /** Closes them again. */
    public String takeBack(UUID agreement) {
        releases.takeBack(agreement, address.person());
        messages.saved("releases.takenBack");
        return address.again(PAGE);
    }

    /** Why it is opened. */
    public ReleaseBasis getBasis() {
        return basis;
    }

    /** Chosen in the form. */
    public void setBasis(ReleaseBasis basis) {
        this.basis = basis;
    }

    /** The reason of a decision. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Typed in the form. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
