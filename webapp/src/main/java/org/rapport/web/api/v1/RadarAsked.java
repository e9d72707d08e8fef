package org.rapport.web.api.v1;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.radar.RadarFilter;
import org.rapport.web.api.Asked;

/** What the radar is asked for with. Its pages are as long as those people see. */
public class RadarAsked {

    private static final int MOST_PAGES = 100_000;

    @QueryParam("practice")
    private @Nullable String practice;

    @QueryParam("site")
    private @Nullable String site;

    @QueryParam("therapist")
    private @Nullable String therapist;

    @QueryParam("looked")
    private @Nullable String looked;

    @QueryParam("cursor")
    private @Nullable String cursor;

    RadarFilter filter() {
        return new RadarFilter(
                Asked.id("practice", practice),
                Asked.id("site", site),
                Asked.id("therapist", therapist),
                Asked.truth("looked", looked),
                page());
    }

    private int page() {
        String[] parts = Asked.cursor(cursor, 2);
        if (parts.length == 0) {
            return 0;
        }
        if (!parts[0].equals("page") || !parts[1].matches("[0-9]{1,6}") || Integer.parseInt(parts[1]) > MOST_PAGES) {
            throw Asked.malformed("cursor");
        }
        return Integer.parseInt(parts[1]);
    }
}
