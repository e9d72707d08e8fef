package org.rapport.practice;

/**
 * What an empty installation needs to start: an organisation, its first practice, its first administrator.
 *
 * @param organisation its name
 * @param practice the first practice
 * @param displayName the administrator's name; their language is the practice's
 * @param signInName what they sign in with
 * @param password 10 to 200 characters
 * @param therapist whether the administrator also works as a therapist
 */
public record FoundOrganisation(
        String organisation,
        PracticeDetails practice,
        String displayName,
        String signInName,
        String password,
        boolean therapist) {

    /** Neither names nor password. */
    @Override
    public String toString() {
        return "FoundOrganisation";
    }
}
