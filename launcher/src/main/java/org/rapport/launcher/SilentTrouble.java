package org.rapport.launcher;

/** Trouble with the database needs no messenger in a short command: what it reads or writes fails at once and says so. */
final class SilentTrouble implements DatabaseTrouble {

    @Override
    public void recovered() {}

    @Override
    public void lost(Refusal refusal) {}
}
