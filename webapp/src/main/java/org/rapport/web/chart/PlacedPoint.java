package org.rapport.web.chart;

/**
 * A point as it is drawn.
 *
 * @param at where it stands
 * @param marker its outline as path data
 * @param cap a small bar over it as path data, if it is the highest possible answer; else empty
 * @param ring the radius of the ring around it, 0 if nothing stands out
 * @param outerRing the radius of the second ring, 0 if there is none
 * @param sentence the point in words
 * @param href where a click leads, or empty
 */
public record PlacedPoint(
        Position at, String marker, String cap, double ring, double outerRing, String sentence, String href) {

    /** Where it stands, from the left. */
    public double x() {
        return at.x();
    }

    /** Where it stands, from the top. */
    public double y() {
        return at.y();
    }

    /** Whether a click leads somewhere. */
    public boolean linked() {
        return !href.isEmpty();
    }

    /** Whether something stands out. */
    public boolean ringed() {
        return ring > 0;
    }

    /** Whether possible strain stands out. */
    public boolean ringedTwice() {
        return outerRing > 0;
    }

    /** Names the place, never the sentence. */
    @Override
    public String toString() {
        return "PlacedPoint[" + at.text() + "]";
    }
}
