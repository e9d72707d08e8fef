package org.rapport.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.ColleagueRecord;
import org.rapport.practice.Colleagues;
import org.rapport.practice.Employment;
import org.rapport.practice.Leaving;
import org.rapport.practice.Practices;
import org.rapport.web.shell.MessagesView;

/** The page of one member, for those who answer for a practice: roles, and that the member has left. */
@Named("memberView")
@ViewScoped
public class MemberView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private Colleagues colleagues;

    @Inject
    private Practices practices;

    @Inject
    private Employment employment;

    @Inject
    private Leaving leaving;

    @Inject
    private MessagesView messages;

    private @Nullable UUID id;
    private transient @Nullable ColleagueRecord record;
    private List<RoleFields> places = List.of();

    /** Reads the member. */
    public void open() {
        ColleagueRecord found = getRecord();
        places = practices.managed().stream()
                .map(row -> new RoleFields(row, found.row().rolesIn(row.id())))
                .toList();
    }

    /** Gives exactly the roles that are ticked. */
    public String save() {
        employment.changeRoles(member(), RoleFields.ticked(places));
        messages.saved("member.saved");
        return "/member?faces-redirect=true&id=" + member();
    }

    /** Records that the member has left. */
    public String leave() {
        leaving.leave(member());
        messages.saved("member.gone");
        return "/members?faces-redirect=true";
    }

    /** Which member. */
    public UUID member() {
        return Objects.requireNonNullElse(id, NONE);
    }

    /** The member. */
    public ColleagueRecord getRecord() {
        ColleagueRecord known = record;
        if (known == null) {
            known = colleagues.record(member());
            record = known;
        }
        return known;
    }

    /** The practices with the roles ticked. */
    public List<RoleFields> getPlaces() {
        return places;
    }

    public @Nullable UUID getId() {
        return id;
    }

    /** From the address. */
    public void setId(@Nullable UUID member) {
        id = member;
    }

    /** Whether the member works in one practice only, so that at least one role is needed there. */
    public boolean isSingle() {
        return places.size() == 1 && getRecord().row().places().size() == 1;
    }
}
