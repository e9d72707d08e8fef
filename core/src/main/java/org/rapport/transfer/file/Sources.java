package org.rapport.transfer.file;

import java.io.InputStream;
import java.util.Optional;

/** Where the contents of files come from; each can be opened again and gives the same bytes. */
@FunctionalInterface
public interface Sources {

    /** The contents of the file of this kind, if one was sent. */
    Optional<InputStream> open(ImportKind kind);
}
