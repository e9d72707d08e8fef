package org.rapport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.MemberSecondFactors;
import org.rapport.account.SecondFactorRule;
import org.rapport.account.factor.FactorState;
import org.rapport.practice.MemberRow;
import org.rapport.practice.Members;
import org.rapport.web.person.SignedInPerson;
import org.rapport.web.shell.MessagesView;

/** The page on which an administrator sees who has a second factor and helps whoever has lost the device. */
@Named("memberFactors")
@RequestScoped
public class MemberFactorsView {

    @Inject
    private MemberSecondFactors factors;

    @Inject
    private Members members;

    @Inject
    private SignedInPerson person;

    @Inject
    private MessagesView messages;

    private @Nullable List<Line> lines;

    /**
     * A member on the page.
     *
     * @param setUpAt since when there is a second factor; null without one
     * @param required whether the roles ask for one
     */
    public record Line(UUID id, String name, @Nullable Instant setUpAt, boolean required, boolean resettable) {

        /** Whether there is a second factor. */
        public boolean set() {
            return setUpAt != null;
        }

        /** Whether one will be set up at the next sign-in. */
        public boolean due() {
            return setUpAt == null && required;
        }

        /** Whether there is none and none is needed. */
        public boolean needless() {
            return setUpAt == null && !required;
        }

        /** The member; never the name. */
        @Override
        public String toString() {
            return "Line " + id;
        }
    }

    /** Reads the list when the page is opened, so that whoever may not see it is told so at once. */
    public void open() {
        getLines();
    }

    /** Everybody who has not left, by name. */
    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            Map<UUID, FactorState> states = factors.all();
            known = members.all().stream()
                    .filter(row -> !row.left())
                    .map(row -> line(row, states.get(row.id())))
                    .toList();
            lines = known;
        }
        return known;
    }

    private Line line(MemberRow row, @Nullable FactorState state) {
        boolean self = row.id().toString().equals(person.getMark());
        return new Line(
                row.id(),
                row.displayName(),
                state == null ? null : state.setUpAt(),
                SecondFactorRule.requires(row.roles()),
                state != null && !self);
    }

    /** Takes a member's second factor away. */
    public String reset(UUID member) {
        factors.reset(member);
        messages.saved("memberFactors.done");
        return "/second-factors?faces-redirect=true";
    }
}
