package org.rapport.plugin.runtime.instrument;

/** What a sound instrument keeps to. */
public enum StructureRule {
    /** An id is 1 to 64 lower-case letters, digits and hyphens and begins with a letter; a version is digits and dots. */
    ID_FORM,
    /** Ids are unique: of items, of option sets, of scales, of settings. */
    ID_UNIQUE,
    /** Title, licence holder and the source of a threshold are given. */
    TEXT_GIVEN,
    /** There is at least one item, respondent and population. */
    NOT_EMPTY,
    /** An item of a kind with options names an option set of the instrument; other items name none. */
    ITEM_OPTIONS,
    /** An option set has at least two options of different value. */
    OPTIONS_DIFFER,
    /** An item of a kind with a range has one, smallest below largest; other items have none. */
    ITEM_RANGE,
    /** A reversed item is a single choice or has a range. */
    REVERSED_BOUNDED,
    /** The values from which and up to which an answer is a risk are ones an answer can have. */
    RISK_REACHABLE,
    /** Where both ends are a risk there are answers between them. */
    RISK_APART,
    /** A condition names an earlier item that is answered by numbers, and a value inside its answers. */
    CONDITION_EARLIER,
    /** A scale names at least one item, each once, each an item of the instrument. */
    SCALE_ITEMS,
    /** A summed or averaged item is answered by a single number. */
    SCALE_ITEM_NUMERIC,
    /** The range of a scale is the one its items give, smallest below largest. */
    SCALE_RANGE,
    /** Prorating allows at least one and fewer than all items to be missing; the other rules allow no number. */
    SCALE_MISSING,
    /** At most one scale is primary. */
    SCALE_PRIMARY,
    /** Zero to four decimals are shown. */
    SCALE_DECIMALS,
    /** A threshold names a scale of the instrument. */
    THRESHOLD_SCALE,
    /** The figure lies where its kind allows: a score in the range, a reliability from 0 to 1, a spread above 0. */
    THRESHOLD_VALUE,
    /** Bands of one source do not overlap and have names. */
    THRESHOLD_BANDS,
    /** A figure for a group names an age band from 0 to 120 that is not empty. */
    THRESHOLD_GROUP,
    /** A figure that can be set names a setting that is a number. */
    THRESHOLD_SETTING,
    /** A setting is a number with a range, a choice of at least two or a text, and its preset is allowed. */
    SETTING_PRESET,
    /** A code has the form of its terminology and a right check digit. */
    CODE_CHECK_DIGIT,
    /** Wording is shipped only where the licence allows it. */
    WORDING_LICENSED,
    /** Wording names a language and a respondent of the instrument, each pair once. */
    WORDING_READER,
    /** Wording has words for the title, every item, every option and both ends, and for nothing else. */
    WORDING_COMPLETE
}
