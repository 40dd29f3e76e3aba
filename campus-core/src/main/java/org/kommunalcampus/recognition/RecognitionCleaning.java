package org.kommunalcampus.recognition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.PageRequest;

/** Erases proofs that count for nothing, and the files of the others, when nobody needs them any more; takes back what nobody decides about. */
@UseCase
@RequiredArgsConstructor
class RecognitionCleaning {

    /** So long somebody may ask on what a decision rests. */
    static final Duration FILES_ARE_KEPT = Duration.ofDays(90);

    /** So long whoever checks a proof may take; then it goes back to its person. */
    static final Duration UNDECIDED_WAITS = Duration.ofDays(180);

    private static final int AT_ONCE = 100;

    private final RecognitionRepository recognitions;
    private final RecognitionInboxes inboxes;
    private final StoredFiles files;
    private final Notifications notifications;
    private final Clock clock;

    /** Erases what was decided long ago and counts for nothing, and the files of what counts, at most of a hundred proofs; returns of how many. */
    @CapabilityOnly("the nightly job")
    public int clean() {
        Instant before = Times.now(clock).minus(FILES_ARE_KEPT);
        List<Recognition> old = recognitions.decidedBefore(
                before, RecognitionState.those(RecognitionState::isOfNoUse), PageRequest.of(0, AT_ONCE));
        old.forEach(each -> {
            release(each);
            if (each.getState().isOfNoUse()) {
                recognitions.delete(each);
            }
        });
        return old.size();
    }

    /** Takes back, at most a hundred at once, what nobody has decided about for {@link #UNDECIDED_WAITS}, and tells its people; returns how many. */
    @CapabilityOnly("the nightly job")
    public int giveBack() {
        Instant before = Times.now(clock).minus(UNDECIDED_WAITS);
        List<Recognition> waiting = recognitions.handedInBefore(
                before, RecognitionState.those(RecognitionState::isUndecided), PageRequest.of(0, AT_ONCE));
        waiting.forEach(each -> {
            each.withdraw(Times.now(clock));
            release(each);
            notifications.tell(
                    NotificationKind.RECOGNITION_UNDECIDED, each.id().toString(), Map.of(each.member(), List.of()));
        });
        return waiting.size();
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
