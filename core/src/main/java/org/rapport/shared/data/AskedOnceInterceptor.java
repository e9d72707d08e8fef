package org.rapport.shared.data;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the answer that is known in this reading, or asks. */
@Interceptor
@AskedOnce
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 500)
public class AskedOnceInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient KnownAnswers answers;

    /** Looks for the answer. */
    @AroundInvoke
    public @Nullable Object answer(InvocationContext call) throws Exception {
        return answers.of(List.of(call.getMethod(), Arrays.asList(call.getParameters())), call::proceed);
    }
}
