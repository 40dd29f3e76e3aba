package org.kommunalcampus.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.files.StoredFile;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * A proof from elsewhere, as the person and whoever checks it see it.
 *
 * @param module the module that it stands for, {@code null} where it shows levels
 * @param files none any more some time after the decision
 * @param question of whoever checks it, {@code null} for none so far
 * @param answer to it
 * @param grantedUntil the last day on which it counts, {@code null} for good or nothing
 * @param completed whether a completed module stands for it
 * @param remark what was said with the last decision
 * @param version for the next change
 */
@PersonalFacts
public record RecognitionView(
        RecognitionId id,
        MemberId member,
        ProofChecker checker,
        ProofStatement statement,
        @Nullable ModuleId module,
        List<CheckedLevel> levels,
        List<StoredFile> files,
        RecognitionState state,
        Instant handedInAt,
        @Nullable String question,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        @Nullable LocalDate grantedUntil,
        boolean completed,
        @Nullable String remark,
        long version) {}
