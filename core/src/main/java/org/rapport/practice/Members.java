package org.rapport.practice;

import jakarta.inject.Inject;
import java.util.List;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/** The people who work in the organisation, and who of them is signed in. */
@Boundary
public class Members {

    @Inject
    private Staff staff;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** The signed-in member: name, language, roles. */
    @Permits(Who.ANY_MEMBER)
    public MemberRow me() {
        Actor who = actor.get();
        return staff.row(new RecordKey(who.organisation(), who.id()))
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** Everybody who is or was a member, by name. */
    @Permits(Who.ANY_MEMBER)
    public List<MemberRow> all() {
        return staff.members(actor.get().organisation());
    }

    /** From here on, the signed-in member reads pages in this language: {@code en} or {@code de}. */
    @Permits(Who.ANY_MEMBER)
    public void preferLanguage(String language) {
        Actor who = actor.get();
        Member member = staff.member(who.organisation(), who.id())
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        member.prefer(language);
        journal.changed(PracticeAction.MEMBER_LANGUAGE_CHANGED, who.id());
        staff.flush();
    }
}
