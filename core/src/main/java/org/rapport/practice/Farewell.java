package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rapport.account.AccountClosing;
import org.rapport.account.SubjectKind;
import org.rapport.audit.Journal;

/** What ends when a member leaves. */
@ApplicationScoped
class Farewell {

    @Inject
    private AccountClosing accounts;

    @Inject
    private SupervisionRecords supervisions;

    @Inject
    private ManagedPractices managed;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    void say(Member member) {
        member.leave(clock.instant());
        accounts.close(SubjectKind.MEMBER, member.id());
        supervisions.endAllOf(member.key(), managed.today());
        journal.changed(PracticeAction.MEMBER_LEFT, member.id());
    }
}
