package org.rapport.web.organisation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.rapport.practice.ColleagueRow;
import org.rapport.practice.Colleagues;
import org.rapport.web.Choice;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.shell.MessagesView;

/** What the parts of a member's page have in common. */
public abstract class MemberPart implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Colleagues colleagues;

    @Inject
    private MemberView member;

    @Inject
    private DatesView dates;

    @Inject
    private MessagesView messages;

    /** The member whose page it is. */
    protected MemberView about() {
        return member;
    }

    /** Days as the reader counts them. */
    protected DatesView dates() {
        return dates;
    }

    /** The colleagues this holds for, to choose one from. */
    protected List<Choice> colleagues(Predicate<ColleagueRow> which) {
        return colleagues.list().stream()
                .filter(which)
                .map(row -> new Choice(row.id(), row.displayName()))
                .toList();
    }

    /** The page of a member anew, with a line that says what was saved. */
    protected String saved(String key, UUID of) {
        messages.saved(key);
        return "/member?faces-redirect=true&id=" + of;
    }
}
