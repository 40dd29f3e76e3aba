package org.kommunalcampus.record;

import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;

/** What people can show of what they completed: one record for each completion that counts, with a number by which anybody can check it. */
@UseCase
@RequiredArgsConstructor
public class AchievementRecords {

    private final AchievementRecordRepository records;
    private final RecordIssue issue;
    private final IssuedDocuments documents;

    /** The caller's own records of what counts, the latest completion first. */
    public List<AchievementRecordView> of(Caller caller, MemberId member) {
        caller.requireOwn(member);
        return issue.views(member, issue.of(member)).stream()
                .sorted(Comparator.comparing(AchievementRecordView::completedOn)
                        .reversed()
                        .thenComparing(record -> record.number().value()))
                .toList();
    }

    /** One of the caller's own, to be handed out; {@link NotFound} for those of others, {@link Refused} {@code record-struck-out} for what was revoked or replaced, {@code record-suspended} for what is suspended. */
    public AchievementRecordView toHandOut(Caller caller, RecordNumber number) {
        AchievementRecord record = own(caller, number);
        RecordState state = issue.state(record);
        if (state == RecordState.SUSPENDED) {
            throw new Refused("record-suspended", "record " + number + " is suspended");
        }
        if (!state.isTrue()) {
            throw new Refused("record-struck-out", "record " + number + " is " + state);
        }
        return issue.view(record, state);
    }

    /** Remembers a document that is handed out to the caller about one of their records, so that it can be told from a changed one. */
    public void noteIssued(Caller caller, RecordNumber number, byte[] document) {
        documents.note(own(caller, number).member(), number, document);
    }

    /** The same for a document about all of the caller's records. */
    public void noteIssued(Caller caller, byte[] transcript) {
        documents.note(caller.requirePerson(), null, transcript);
    }

    private AchievementRecord own(Caller caller, RecordNumber number) {
        MemberId self = caller.requirePerson();
        return records.findById(number.value())
                .filter(record -> record.member().equals(self))
                .orElseThrow(() -> new NotFound("record", number));
    }
}
