package org.rapport.contract.terms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is agreed or asked to be changed as one thing; in the order in which agreements are read. */
public enum Term {
    START(TermGroup.SESSIONS, TermField.STARTS_ON),
    FREQUENCY(TermGroup.SESSIONS, TermField.FREQUENCY),
    LENGTH(TermGroup.SESSIONS, TermField.SESSION_MINUTES),
    MODALITY(TermGroup.SESSIONS, TermField.MODALITY),
    PLACE(TermGroup.SESSIONS, TermField.PLACE),
    EXTENT(
            TermGroup.SESSIONS,
            TermField.EXPECTED_SESSIONS,
            TermField.EXPECTED_MONTHS,
            TermField.ENDS_ON,
            TermField.OPEN_ENDED),
    REVIEW(TermGroup.SESSIONS, TermField.REVIEW_AFTER, TermField.REVIEW_ON),
    BREAKS(TermGroup.SESSIONS, TermField.BREAKS),
    ENDING(TermGroup.SESSIONS, TermField.ENDING),
    FEE(TermGroup.MONEY, TermField.FEE),
    OTHER_FEES(TermGroup.MONEY, TermField.FEE_FIRST, TermField.FEE_LONG, TermField.FEE_CALL, TermField.FEE_REPORT),
    SLIDING_SCALE(TermGroup.MONEY, TermField.SLIDING_FROM, TermField.SLIDING_TO),
    PAYER(TermGroup.MONEY, TermField.PAYER, TermField.PAYER_WORDS),
    PAYMENT(TermGroup.MONEY, TermField.PAYMENT),
    CANCELLATION(TermGroup.MONEY, TermField.CANCELLATION_HOURS, TermField.CANCELLATION_PERCENT),
    CANCELLATION_EXCEPTIONS(TermGroup.MONEY, TermField.CANCELLATION_EXCEPTIONS),
    OWN_CANCELLATION(TermGroup.MONEY, TermField.OWN_CANCELLATION),
    FEE_CHANGE(TermGroup.MONEY, TermField.FEE_NOTICE_DAYS, TermField.FEE_EARLIEST),
    GOALS(TermGroup.WORK, TermField.GOALS),
    METHOD(TermGroup.WORK, TermField.METHOD),
    MEASURES(TermGroup.WORK, TermField.MEASURES),
    CONTACT(TermGroup.WORK, TermField.CONTACT),
    EMERGENCIES(TermGroup.WORK, TermField.EMERGENCIES),
    SUPERVISION(TermGroup.WORK, TermField.SUPERVISION),
    CONFIDENTIALITY(TermGroup.PRIVACY, TermField.CONFIDENTIALITY),
    RECORDS(TermGroup.PRIVACY, TermField.RECORDS),
    COMPLAINTS(TermGroup.PRIVACY, TermField.COMPLAINTS),
    WILL(TermGroup.PRIVACY, TermField.WILL),
    WHO_IS_CLIENT(TermGroup.TOGETHER, TermField.WHO_IS_CLIENT),
    SECRETS(TermGroup.TOGETHER, TermField.SECRETS),
    RECORD(TermGroup.TOGETHER, TermField.RECORD),
    ONE_LEAVES(TermGroup.TOGETHER, TermField.ONE_LEAVES);

    /** What tells something about the work itself: guardians read it only when it was released to them. */
    private static final Set<Term> OF_THE_WORK = EnumSet.of(GOALS, METHOD);

    private final TermGroup group;
    private final List<TermField> fields;

    Term(TermGroup group, TermField... fields) {
        this.group = group;
        this.fields = List.of(fields);
    }

    /** What it is about. */
    public TermGroup group() {
        return group;
    }

    /** What is written down of it. */
    public List<TermField> fields() {
        return fields;
    }

    /** Whether guardians read it and may ask to change it without a release. */
    public boolean forGuardians() {
        return !OF_THE_WORK.contains(this);
    }

    /** Whether it can be agreed in the work with one person, or with several. */
    public boolean appliesTo(boolean several) {
        return several || group != TermGroup.TOGETHER;
    }

    /** Whether anything of it is written down in these values. */
    public boolean agreedIn(Map<TermField, String> values) {
        return fields.stream().anyMatch(values::containsKey);
    }

    /** The term of this stored name. */
    public static Optional<Term> named(String name) {
        return Arrays.stream(values()).filter(term -> term.name().equals(name)).findFirst();
    }

    /** The term a field is of. */
    public static Term of(TermField field) {
        return Arrays.stream(values())
                .filter(term -> term.fields.contains(field))
                .findFirst()
                .orElseThrow();
    }
}
