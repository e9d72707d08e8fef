package org.rapport.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.rapport.practice.PracticeRow;
import org.rapport.practice.Practices;
import org.rapport.practice.invitation.Invitations;
import org.rapport.shared.mail.Mails;

/** The page on which somebody is invited. */
@Named("invite")
@ViewScoped
public class InviteView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Practices practices;

    @Inject
    private Invitations invitations;

    @Inject
    private Mails mails;

    @Inject
    private ShownLinkView shownLink;

    private final InviteFields fields = new InviteFields();
    private List<RoleFields> places = List.of();

    @PostConstruct
    void open() {
        List<PracticeRow> mine = practices.managed();
        places = mine.stream().map(row -> new RoleFields(row, Set.of())).toList();
        mine.stream().findFirst().ifPresent(first -> fields.setLanguage(first.language()));
    }

    /** Invites; the next page shows the link once, unless it went by mail. */
    public String send() {
        shownLink.show(fields.getDisplayName(), invitations.invite(fields.command(places)));
        return "/members?faces-redirect=true";
    }

    /** What is typed. */
    public InviteFields getFields() {
        return fields;
    }

    /** The practices with the roles ticked. */
    public List<RoleFields> getPlaces() {
        return places;
    }

    /** Whether the link can go by mail. */
    public boolean isMailPossible() {
        return mails.isPossible();
    }

    /** Whether there is one practice only, in which at least one role is needed. */
    public boolean isSingle() {
        return places.size() == 1;
    }
}
