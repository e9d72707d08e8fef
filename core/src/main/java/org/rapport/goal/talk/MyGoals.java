package org.rapport.goal.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rapport.client.Persons;
import org.rapport.goal.GoalTask;
import org.rapport.goal.course.GoalTrace;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.task.LinkWishes;

/**
 * A client reads and writes goals in a relationship in which they take part today, through a link only the one it is for,
 * and says for themselves whether they agree. Goals of others are not there unless their owners show them.
 */
@Boundary
public class MyGoals {

    @Inject
    private RelationshipAccess access;

    @Inject
    private GoalReader reader;

    @Inject
    private GoalWork work;

    @Inject
    private GoalTrace trace;

    @Inject
    private Me me;

    /** Who asks, and asking for another link. */
    @ApplicationScoped
    static class Me {

        @Inject
        private CurrentActor actor;

        @Inject
        private Persons persons;

        @Inject
        private LinkWishes wishes;

        Actor who() {
            return actor.get();
        }

        Speaker client() {
            return Speaker.client(who().id());
        }

        String language() {
            String known =
                    persons.get(who().organisation(), who().id()).details().language();
            return Objects.requireNonNullElse(known, "en");
        }

        void ask(UUID relationship) {
            wishes.ask(GoalTask.GOAL_LINK_ASKED, relationship);
        }
    }

    /** What the caller may read. */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public OwnGoalsPage open(UUID relationshipId) {
        RelationshipRef ref = mine(relationshipId);
        List<GoalLine> goals = reader.own(ref, me.who().id());
        trace.shown(ref, goals.stream().map(GoalLine::id).toList());
        return new OwnGoalsPage(ref.id(), ref.zone(), me.language(), ref.kind(), goals);
    }

    /** Writes a goal of the caller's own, or one all share. */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public UUID write(UUID relationshipId, WriteGoal command) {
        return work.write(mine(relationshipId), me.client(), command);
    }

    /** Gives an own or shared goal other words; {@code CHANGED_MEANWHILE} when it has others than were shown. */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public void reword(UUID relationshipId, RewordGoal command) {
        work.reword(mine(relationshipId), me.client(), command);
    }

    /** Says something for oneself. */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public void answer(UUID relationshipId, AnswerGoal command) {
        work.answer(mine(relationshipId), me.client(), command);
    }

    /** Adds or changes a step. */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public void step(UUID relationshipId, ChangeStep command) {
        work.step(mine(relationshipId), me.client(), command);
    }

    /** Asks for a link in place of the one the caller came with. */
    @Permits(Who.CLIENT_BY_LINK)
    public void askForLink() {
        if (!(me.who() instanceof Actor.ClientByLink link)) {
            throw new DomainException(SharedError.NOT_PERMITTED);
        }
        me.ask(link.subject());
    }

    private RelationshipRef mine(UUID relationshipId) {
        if (me.who() instanceof Actor.ClientByLink link && !link.subject().equals(relationshipId)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return access.requireParticipant(relationshipId);
    }
}
