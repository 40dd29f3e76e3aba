package org.kommunalcampus.recognition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.PageRequest;

/** Erases the files of proofs when nobody needs them any more; what was decided stays. */
@UseCase
@RequiredArgsConstructor
class RecognitionCleaning {

    /** So long somebody may ask on what a decision rests. */
    static final Duration FILES_ARE_KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 100;

    private final RecognitionRepository recognitions;
    private final RecognitionInboxes inboxes;
    private final StoredFiles files;
    private final Clock clock;

    /** Erases the files of what was decided long ago, at most of a hundred proofs; returns of how many. */
    @CapabilityOnly("the nightly job")
    public int clean() {
        Instant before = Times.now(clock).minus(FILES_ARE_KEPT);
        List<Recognition> old = recognitions.decidedBefore(before, PageRequest.of(0, AT_ONCE));
        old.forEach(this::release);
        return old.size();
    }

    /** Takes back what nobody has decided about, and erases all files of somebody who left. */
    @CapabilityOnly("the listener for people who leave")
    public void leave(MemberId person) {
        recognitions.findByMemberId(person.value()).forEach(each -> {
            if (each.getState().isUndecided()) {
                each.withdraw(Times.now(clock));
                inboxes.tell(NotificationKind.RECOGNITION_WITHDRAWN, each);
            }
            release(each);
        });
    }

    private void release(Recognition of) {
        List<FileId> gone = of.releaseFiles();
        recognitions.saveAndFlush(of);
        gone.forEach(files::remove);
    }
}
