package org.rapport.demo;

import java.time.LocalDateTime;
import org.rapport.session.SessionState;

/**
 * An invented session.
 *
 * @param start in the practice's own time
 * @param state what became of it
 */
record DemoSession(LocalDateTime start, SessionState state) {

    boolean held() {
        return state == SessionState.HELD;
    }

    boolean planned() {
        return state == SessionState.PLANNED;
    }
}
