package org.rapport.contract.terms;

import java.util.ArrayList;
import java.util.List;

/** After which sessions looking back together is offered: every sixth, and the last but two. */
public final class ReviewPoints {

    private static final int EVERY = 6;
    private static final int BEFORE_THE_LAST = 2;

    private ReviewPoints() {}

    /** For so many sessions: 24 gives 6, 12, 18 and 22. */
    public static List<Integer> offered(int sessions) {
        int last = sessions - BEFORE_THE_LAST;
        List<Integer> points = new ArrayList<>();
        for (int point = EVERY; point < last; point += EVERY) {
            points.add(point);
        }
        if (last >= 1) {
            points.add(last);
        }
        return List.copyOf(points);
    }
}
