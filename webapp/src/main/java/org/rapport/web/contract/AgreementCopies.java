package org.rapport.web.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapport.contract.AgreementCopy;
import org.rapport.web.document.PdfFile;
import org.rapport.web.i18n.Reader;
import org.rapport.web.i18n.Texts;

/** Hands a copy of an agreement over as a PDF in the reader's language; no browser keeps it. */
@ApplicationScoped
class AgreementCopies {

    @Inject
    private Texts texts;

    @Inject
    private Reader reader;

    /** Answers with the file. */
    void give(AgreementCopy copy, HttpServletResponse response) throws IOException {
        AgreementDocument document =
                new AgreementDocument(texts.in(reader.getLocale(), copy.zone()), reader.getLocale());
        byte[] file = PdfFile.of(document.of(copy));
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        int number = copy.version().summary().number();
        response.setHeader("Content-Disposition", "attachment; filename=\"agreement-" + number + ".pdf\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
