package org.rapport.measure.instrument;

/** Why a wording file gives no words. The sentence has the key {@code wording.<CONSTANT>} and may use the detail. */
public enum WordingReason {
    /** The directory cannot be read. Detail: nothing. */
    DIRECTORY_UNREADABLE,
    /** The file cannot be read or is larger than 2 MB. Detail: nothing. */
    FILE_UNREADABLE,
    /** The file is not FHIR R4 JSON. Detail: nothing. */
    NOT_FHIR,
    /** The file holds another kind of resource. Detail: the kind. */
    OTHER_RESOURCE,
    /** No installed instrument has these items. Detail: nothing. */
    NO_INSTRUMENT,
    /** Items the instrument needs have no words in the file. Detail: their ids. */
    ITEMS_MISSING,
    /** An answer list the file refers to is not among the files. Detail: its address. */
    ANSWER_LIST_MISSING,
    /** Answers of an item have no words in the file. Detail: the item's id. */
    ANSWERS_MISSING
}
