package org.rapport.session;

import java.time.ZonedDateTime;

/** That a session was called off, by whose wish and when. */
public record CalledOff(CalledOffBy by, ZonedDateTime at) {}
