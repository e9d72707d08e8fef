package org.rapport.web.error;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import java.util.Iterator;

/** The one exception handler of the pages: hands each queued exception to {@link FailureAnswer} and is done with it. */
public class FailureHandler extends ExceptionHandlerWrapper {

    /** Wraps the handler of Faces. */
    public FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext queued = events.next().getContext();
            events.remove();
            CDI.current()
                    .select(FailureAnswer.class)
                    .get()
                    .give(queued.getContext(), queued.getException(), queued.getPhaseId());
        }
        getWrapped().handle();
    }
}
