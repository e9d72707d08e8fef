package org.rapport.web.chart;

/** Whose answers a line shows; decides its stroke, colour and markers. */
public enum ChartRole {
    /** The client of an individual relationship, or the one line there is. Solid, filled circles. */
    CLIENT,
    /** The therapist. Dashed, hollow squares. */
    THERAPIST,
    /** One of several: each member of a couple, family or group gets the next marker in the order given. Solid. */
    MEMBER
}
