package org.rapport.goal.talk;

import java.util.UUID;
import org.rapport.goal.SideKind;
import org.rapport.goal.course.Side;

/** Who says something: a therapist, or somebody who takes part. */
record Speaker(SideKind kind, UUID who) {

    static Speaker therapist(UUID member) {
        return new Speaker(SideKind.THERAPIST, member);
    }

    static Speaker client(UUID person) {
        return new Speaker(SideKind.CLIENT, person);
    }

    Side side() {
        return kind == SideKind.THERAPIST ? Side.THERAPIST : Side.of(who);
    }

    boolean isClient() {
        return kind == SideKind.CLIENT;
    }
}
