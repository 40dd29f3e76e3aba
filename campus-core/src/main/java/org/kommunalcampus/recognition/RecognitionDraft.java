package org.kommunalcampus.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * What somebody hands in.
 *
 * @param module the module that it stands for, {@code null} where it shows levels
 * @param levels what it shows; empty where it stands for a module
 * @param checker who is to check it; the provider only of a module
 */
public record RecognitionDraft(
        ProofStatement statement, @Nullable ModuleId module, List<ClaimedLevel> levels, ProofChecker checker) {

    /** Keeps its own copy of the levels. */
    public RecognitionDraft {
        levels = List.copyOf(levels);
    }
}
