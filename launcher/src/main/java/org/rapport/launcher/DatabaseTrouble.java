package org.rapport.launcher;

/** Hears what becomes of a database that ended although nobody stopped it. Called on a thread of the database's own. */
interface DatabaseTrouble {

    /** It was started again and the application's connections find it. */
    void recovered();

    /**
     * It does not run and will not be tried again.
     *
     * @param refusal why, with what to do
     */
    void lost(Refusal refusal);
}
