package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.check.Assignments;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.web.client.LinkAddressView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** Makes a personal link to a form, shown on the answer to this click and nowhere else; takes a form back. */
@Named("checkLinks")
@RequestScoped
public class LinkMakingView {

    @Inject
    private Assignments assignments;

    @Inject
    private LinkAddressView address;

    @Inject
    private MessagesView messages;

    @Inject
    private PageTexts texts;

    private @Nullable UUID made;
    private String link = "";

    /** Makes a link to this form and shows it on the same page. */
    public @Nullable String make(UUID assignment) {
        link = address.of(assignments.link(assignment).secret());
        made = assignment;
        return null;
    }

    /** Why somebody may not answer, in a sentence; empty when they may. */
    public String reason(Optional<ErrorCode> obstacle) {
        return obstacle.map(code -> texts.failure(new DomainException(code))).orElse("");
    }

    /** Takes back a form that still waits. */
    public String withdraw(UUID assignment, UUID relationship) {
        assignments.withdraw(assignment);
        messages.saved("measures.withdrawn");
        return "/measures?faces-redirect=true&relationship=" + relationship;
    }

    /** Whether the link just made is to this form. */
    public boolean isFor(UUID assignment) {
        return assignment.equals(made);
    }

    /** The link that was just made, to be copied. */
    public String getLink() {
        return link;
    }
}
