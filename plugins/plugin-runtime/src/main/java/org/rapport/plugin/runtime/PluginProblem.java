package org.rapport.plugin.runtime;

/**
 * Why a plugin is refused or suspended.
 *
 * @param kind the kind, for texts in the reader's language
 * @param detail a sentence or two in English that say what to do; without any clinical content
 */
public record PluginProblem(Kind kind, String detail) {

    /** Kinds of problems. */
    public enum Kind {
        /** The directory holds neither jar nor data file, or a jar that cannot be read. */
        JAR,
        /** A data file cannot be read as an instrument, or does not say which plugin it is. */
        DATA,
        /** The archive a plugin came in is not safe to open. */
        ARCHIVE,
        /** It holds code and comes from somebody who may install data only. */
        CODE,
        /** A jar is signed by no trusted key and was not approved by its checksum. */
        UNTRUSTED,
        /** It is not newer than the version that is installed. */
        NOT_NEWER,
        /** Its files are not those that were installed. */
        CHANGED,
        /** The directory or a file in it is a symbolic link. */
        SYMBOLIC_LINK,
        /** A jar brings classes of the API along, which only the host may provide. */
        API_CLASSES_PACKED,
        /** No class is named as entry point, or several. */
        PROVIDER,
        /** A jar holds a call that ends the whole server. */
        EXIT_CALL,
        /** Threads were started while the plugin was loaded. */
        THREADS,
        /** The entry point cannot be made or does not answer as agreed. */
        BROKEN,
        /** The descriptor is incomplete or has a wrong form. */
        DESCRIPTOR,
        /** The plugin was made for another version of the API. */
        API_RANGE,
        /** An instrument's structure is not sound. */
        INSTRUMENT,
        /** A feedback workflow or a note summariser is not sound. */
        OFFER,
        /** Another plugin has the same id. */
        DUPLICATE_PLUGIN,
        /** Another plugin has an instrument of the same id. */
        DUPLICATE_INSTRUMENT,
        /** Another plugin has a feedback workflow or a note summariser of the same id. */
        DUPLICATE_OFFER,
        /** Too many calls failed one after the other. */
        FAILING,
        /** A call went on after its time limit and did not stop when told to; a restart of the server frees its thread. */
        RUNAWAY
    }
}
