package org.rapport.session;

/** By whose wish a session was called off. */
public enum CalledOffBy {
    CLIENT,
    THERAPIST
}
