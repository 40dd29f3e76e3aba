package org.kommunalcampus.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;

/** What lapses when, so that it can be renewed before. */
@UseCase
@RequiredArgsConstructor
public class RecordLapses {

    /** How many come at once. */
    public static final int PORTION = 500;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CompletionRepository completions;

    /**
     * Completions that lapse from the first to the last day and that nothing of the same person and module outlives; in the order of the ids, at most {@link #PORTION}.
     *
     * @param after only those behind this one, {@code null} for the first ones
     */
    @CapabilityOnly("those who remind of it")
    @Transactional(readOnly = true)
    public List<LapsingRecord> between(LocalDate first, LocalDate last, @Nullable CompletionId after) {
        return completions
                .findLapsing(first, last, after == null ? BEFORE_ALL : after.value(), Limit.of(PORTION))
                .stream()
                .map(Completion::lapsing)
                .toList();
    }
}
