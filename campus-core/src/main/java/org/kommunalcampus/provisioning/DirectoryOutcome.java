package org.kommunalcampus.provisioning;

import java.util.List;

/**
 * What came of a step.
 *
 * @param <T> what the directory sees afterwards
 * @param hints what was left as it is although the directory says otherwise: codes, which people read by {@code directory.hint.<code>}
 */
public record DirectoryOutcome<T>(T result, DirectoryAct act, List<DirectoryChange> changes, List<String> hints) {

    /** Keeps its own copies. */
    public DirectoryOutcome {
        changes = List.copyOf(changes);
        hints = List.copyOf(hints);
    }
}
