package org.rapport.demo;

import java.util.List;
import org.rapport.shared.access.Role;

/** The invented staff of HarmonyBridge: seven therapists in the first clinic, five in the second, and those around them. */
final class DemoCast {

    /** A member of staff: what they are called, which clinic, which roles, which language. */
    record Staff(String name, String signIn, int clinic, List<Role> roles, String language) {}

    static final String ORGANISATION = "HarmonyBridge";
    static final List<String> CLINICS = List.of("HarmonyBridge Riverside", "HarmonyBridge Altstadt");

    /** The sites of each clinic. */
    static final List<List<String>> SITES =
            List.of(List.of("Mill Lane", "Riverside House"), List.of("Altes Zollhaus", "Marktgasse"));

    private DemoCast() {}

    /** The therapists in the order of the plan. */
    static List<Staff> therapists() {
        return List.of(
                therapist("Anna Berger", "anna", 0, "en"),
                therapist("Ben Adeyemi", "ben", 0, "en"),
                therapist("Carla Mendes", "carla", 0, "en"),
                therapist("Daniel Roth", "daniel", 0, "en"),
                therapist("Esra Kaya", "esra", 0, "en"),
                therapist("Frank Olsen", "frank", 0, "en"),
                therapist("Gwen Parry", "gwen", 0, "en"),
                therapist("Heike Brandl", "heike", 1, "de"),
                therapist("Igor Petrov", "igor", 1, "de"),
                therapist("Julia Stein", "julia", 1, "de"),
                therapist("Kai Lorenz", "kai", 1, "de"),
                therapist("Lucia Ferri", "lucia", 1, "de"));
    }

    /** Supervisors, ethics lead, manager and administrator. */
    static List<Staff> others() {
        return List.of(
                new Staff("Miriam Castell", "miriam", 0, List.of(Role.SUPERVISOR), "en"),
                new Staff("Norbert Hahn", "norbert", 1, List.of(Role.SUPERVISOR), "de"),
                new Staff("Olivia Grant", "olivia", 0, List.of(Role.ETHICS_LEAD), "en"),
                new Staff("Peter Lang", "peter", 0, List.of(Role.PRACTICE_MANAGER), "en"),
                new Staff("Quentin Shaw", "quentin", 0, List.of(Role.ADMINISTRATOR), "en"));
    }

    private static Staff therapist(String name, String signIn, int clinic, String language) {
        return new Staff(name, signIn, clinic, List.of(Role.THERAPIST), language);
    }
}
