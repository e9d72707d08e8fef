package org.rapport.measure.wording;

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
    ANSWERS_MISSING,
    /** Several questionnaires were sent at once. Detail: how many. */
    SEVERAL_QUESTIONNAIRES,
    /** Only lists of answers were sent. Detail: nothing. */
    ANSWERS_ONLY,
    /** Nothing that can be used was sent. Detail: nothing. */
    NOTHING_USABLE,
    /** The questionnaire asks nothing. Detail: nothing. */
    NO_QUESTIONS,
    /** It asks more than a form can hold. Detail: how many questions. */
    TOO_MANY_QUESTIONS,
    /** It is written in another version of FHIR. Detail: what R4 does not know. */
    OTHER_VERSION,
    /** Questions have no ids, or two have the same. Detail: the id. */
    IDS_UNCLEAR,
    /** Words are longer than a form can hold. Detail: the question's id. */
    TEXT_TOO_LONG,
    /** Nothing of it can be asked here. Detail: the kind of question. */
    KIND_UNKNOWN,
    /** Its structure does not hold together. Detail: the rule. */
    STRUCTURE
}
