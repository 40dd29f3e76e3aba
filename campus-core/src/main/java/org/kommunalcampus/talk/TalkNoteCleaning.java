package org.kommunalcampus.talk;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Forgets the notes of talks that never came to a result. */
@UseCase
@RequiredArgsConstructor
class TalkNoteCleaning {

    private static final Duration KEPT = Duration.ofDays(400);

    private final NoteRepository notes;
    private final Clock clock;

    /** Erases what was written long ago; returns how many notes. */
    @CapabilityOnly("the nightly job")
    public int forgetOld() {
        return notes.deleteWrittenBefore(Times.now(clock).minus(KEPT));
    }
}
