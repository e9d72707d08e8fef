package org.rapport.web.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.transfer.ImportPart;
import org.rapport.transfer.Imports;
import org.rapport.transfer.TransferError;
import org.rapport.transfer.file.ImportKind;

/** Takes a file as it comes over the line and keeps it part by part; nothing of it is ever on a disk in the clear. */
@ApplicationScoped
public class ImportUpload {

    private static final long LARGEST = Imports.MEGABYTES * 1024L * 1024L;

    @Inject
    private Imports imports;

    /** Keeps the whole of a file whose length may be said before (below 0: not said). */
    public void receive(UUID run, ImportKind kind, InputStream file, long said) throws IOException {
        if (said > LARGEST) {
            throw new DomainException(TransferError.FILE_TOO_LARGE, Map.of("megabytes", Imports.MEGABYTES));
        }
        long got = 0;
        int number = 0;
        byte[] part = file.readNBytes(ImportPart.LARGEST);
        while (part.length > 0) {
            imports.send(run, new ImportPart(kind, number++, part));
            got += part.length;
            part = file.readNBytes(ImportPart.LARGEST);
        }
        if (said >= 0 && got != said) {
            throw new IOException("the file ended before its end");
        }
    }
}
