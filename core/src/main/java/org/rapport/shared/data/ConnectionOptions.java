package org.rapport.shared.data;

/** What a connection of the application asks PostgreSQL for when it begins. */
public final class ConnectionOptions {

    /**
     * Prepared statements are planned once and not for each set of values: every statement finds its rows by an index
     * whatever the values are (a test plans all of them so), and planning would take as long as running for
     * those of the large lists. What fills tables in one long transaction asks for the usual way of planning.
     */
    public static final String PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan";

    private ConnectionOptions() {}
}
