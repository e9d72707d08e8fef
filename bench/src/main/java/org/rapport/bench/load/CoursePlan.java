package org.rapport.bench.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Plans the courses: the same ones for the same sizes. */
final class CoursePlan {

    private static final long SEED = 20_261_126L;
    private static final long MINUTE = 60;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final int PLANNED = 2;
    private static final int SPREAD = 6;
    private static final int KINDS = 10;
    private static final int ONE_UNANSWERED_IN = 13;
    private static final int ONE_SKIPPED_IN = 17;
    private static final int ONE_ANSWERED_AT_ONCE_IN = 4;
    private static final int ONE_OWN_CHECK_WAITS_IN = 6;
    private static final int ONE_OTHER_MEASURE_IN = 9;

    private final Sizes sizes;
    private final Shelf shelf;

    CoursePlan(Sizes sizes, Shelf shelf) {
        this.sizes = sizes;
        this.shelf = shelf;
    }

    List<Course> courses() {
        List<Course> all = new ArrayList<>();
        for (int number = 0; number < sizes.courses(); number++) {
            all.add(course(number));
        }
        return all;
    }

    private Course course(int number) {
        Random dice = new Random(SEED + number);
        int planned = Math.min(PLANNED, sizes.sessionsEach() - 1);
        int mean = sizes.sessionsEach() - planned;
        int held = held(number, mean);
        String kind = kind(number % KINDS);
        int persons = persons(kind);
        List<Form> forms = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            clientChecks(forms, dice, new Part(number, held, person));
        }
        ownChecks(forms, dice, new Part(number, held, Form.THERAPIST));
        questionnaires(forms, dice, new Part(number, held, persons), mean);
        forms.sort(Comparator.comparingLong(CoursePlan::moment));
        return new Course(number, kind, persons, number % 3 == 0 ? "de" : "en", held, planned, List.copyOf(forms));
    }

    /** Two neighbours have together twice the mean number of sessions; one without a neighbour has the mean. */
    private int held(int number, int mean) {
        int spread = new Random(SEED + number / 2).nextInt(Math.min(SPREAD, mean - 1) + 1);
        if (number % 2 != 0) {
            return mean + spread;
        }
        return number == sizes.courses() - 1 ? mean : mean - spread;
    }

    private static String kind(int slot) {
        return switch (slot) {
            case 3, 8 -> "COUPLE";
            case 5 -> "FAMILY";
            default -> "INDIVIDUAL";
        };
    }

    private static int persons(String kind) {
        return switch (kind) {
            case "COUPLE" -> 2;
            case "FAMILY" -> 3;
            default -> 1;
        };
    }

    /** Whose forms of which course. */
    private record Part(int course, int held, int person) {}

    /** Seconds from the first session on; on the whole, forms are written in this order. */
    static long moment(Form form) {
        return Math.max(0, form.session()) * Course.DAYS_BETWEEN * DAY + form.ended();
    }

    private void clientChecks(List<Form> forms, Random dice, Part part) {
        int[] sums = sums(dice, part);
        for (int session = 0; session < part.held(); session++) {
            boolean last = session == part.held() - 1;
            boolean open = last && part.course() % ONE_ANSWERED_AT_ONCE_IN != 0;
            boolean unanswered = dice.nextInt(ONE_UNANSWERED_IN) == 0;
            int before = sums[Math.max(0, session - 1)];
            Completed answers =
                    shelf.check(sums[session], before - sums[session] >= SPREAD, dice.nextInt(Shelf.VARIANTS));
            long at = (55 + dice.nextInt(10)) * MINUTE + dice.nextInt(60);
            if (open) {
                forms.add(new Form(shelf.check(), part.person(), session, 0, 0, null, Form.OPEN));
            } else if (unanswered && !last) {
                forms.add(new Form(
                        shelf.check(), part.person(), session, 0, Course.DAYS_BETWEEN * DAY, null, Form.CLOSED));
            } else {
                forms.add(new Form(shelf.check(), part.person(), session, 0, at, answers, Form.ANSWERED));
            }
        }
    }

    private void ownChecks(List<Form> forms, Random dice, Part part) {
        int[] sums = sums(dice, part);
        for (int session = 0; session < part.held(); session++) {
            long at = (54 + dice.nextInt(4)) * MINUTE + dice.nextInt(60);
            boolean last = session == part.held() - 1;
            if (last && part.course() % ONE_OWN_CHECK_WAITS_IN == 2) {
                forms.add(new Form(shelf.check(), part.person(), session, 0, 0, null, Form.OPEN));
            } else if (dice.nextInt(ONE_SKIPPED_IN) == 0) {
                forms.add(new Form(shelf.check(), part.person(), session, 0, at, null, Form.SKIPPED));
            } else {
                Completed answers = shelf.check(sums[session], false, dice.nextInt(Shelf.VARIANTS));
                forms.add(new Form(shelf.check(), part.person(), session, 0, at, answers, Form.ANSWERED));
            }
        }
    }

    /** As many as there must be, in even distances from the first session to two days after the last. */
    private void questionnaires(List<Form> forms, Random dice, Part part, int mean) {
        long wanted = Math.round(sizes.responsesEach() * part.held() / mean)
                - forms.stream().filter(form -> form.answers() != null).count();
        double days = (double) Course.DAYS_BETWEEN * (part.held() - 1) + 2;
        int first = 4 + dice.nextInt(14);
        for (int i = 0; i < wanted; i++) {
            boolean other = i % ONE_OTHER_MEASURE_IN == 4;
            Shelf.Kept instrument = other ? shelf.alliance() : shelf.symptoms();
            int level = Math.max(0, (int) Math.round(first * (1 - 0.5 * i / wanted))) + dice.nextInt(3) - 1;
            long at = Math.round(days * i / wanted) * DAY + 9 * 60 * MINUTE;
            forms.add(new Form(
                    instrument,
                    part.person() == 1 ? 0 : dice.nextInt(part.person()),
                    -1,
                    at,
                    at + dice.nextInt(300) * MINUTE + 65 + dice.nextInt(60),
                    instrument.at(level * Shelf.VARIANTS + dice.nextInt(Shelf.VARIANTS)),
                    Form.ANSWERED));
        }
    }

    /** Sums of four ratings: steady ones, falls with and without repair, a slow decline. */
    private static int[] sums(Random dice, Part part) {
        int usual = 26 + dice.nextInt(11);
        int fall = 1 + dice.nextInt(Math.max(1, part.held()));
        int depth = 7 + dice.nextInt(8);
        int pattern = part.course() % 5;
        int[] sums = new int[part.held()];
        for (int session = 0; session < sums.length; session++) {
            int value = usual + dice.nextInt(5) - 2;
            if (pattern == 1 && session == fall) {
                value -= depth;
            } else if (pattern == 3 && session >= fall) {
                value -= depth;
            } else if (pattern == 4) {
                value -= session;
            }
            sums[session] = Math.max(0, Math.min(Shelf.HIGHEST_SUM, value));
        }
        return sums;
    }
}
