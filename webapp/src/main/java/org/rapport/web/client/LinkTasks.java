package org.rapport.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.rapport.account.LinkKind;

/** Finds the pages for a kind of link. */
@ApplicationScoped
public class LinkTasks {

    @Inject
    @Any
    private Instance<LinkTask> tasks;

    /** The pages of this kind. */
    public LinkTask of(LinkKind kind) {
        return tasks.stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No pages for links of kind " + kind));
    }
}
