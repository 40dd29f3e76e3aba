package org.kommunalcampus.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.description.Descriptions;
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
    private final RecordHistory history;
    private final NamesOnPaper names;
    private final Descriptions descriptions;
    private final ProofTurns turns;
    private final Audit audit;

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

    /** One of the caller's own with the edition that was learned, to be explained; refused as {@link #toHandOut}. */
    public RecordSupplement supplement(Caller caller, RecordNumber number) {
        AchievementRecordView record = toHandOut(caller, number);
        Integer kept = record.edition();
        int edition = kept == null ? descriptions.offeredEdition(record.module()) : kept;
        return new RecordSupplement(record, descriptions.published(record.module(), edition));
    }

    /**
     * Issues one of the caller's own records anew with the name that the caller goes by on papers now; the number before says from then on that it is replaced.
     * Refused as {@link #toHandOut}, {@code same-name} where it bears that name already and {@code reissued-too-often}. The audit names no number: otherwise a former
     * name would lead to the new one.
     */
    public RecordNumber reissue(Caller caller, RecordNumber number) {
        MemberId self = caller.requirePerson();
        turns.take(self);
        AchievementRecordView record = toHandOut(caller, number);
        if (record.holder().equals(names.onPaper(self))) {
            throw new Refused("same-name", "record " + number + " bears that name already");
        }
        RecordNumber other = issue.again(own(caller, number)).number();
        audit.recordOwn(caller, "record.reissued", "member", self.toString(), "module " + record.module());
        return other;
    }

    /** All numbers that one of the caller's own records had, the first one first, whichever of them is named. */
    public List<ReissuedRecord> numbers(Caller caller, RecordNumber number) {
        own(caller, number);
        return history.of(caller.requirePerson()).stream()
                .filter(chain -> chain.stream().anyMatch(link -> link.number().equals(number)))
                .findFirst()
                .orElseThrow(() -> new NotFound("record", number));
    }

    /** The same of all of the caller's own records that had more than one number, by the last of them. */
    public Map<RecordNumber, List<ReissuedRecord>> numbers(Caller caller, MemberId member) {
        caller.requireOwn(member);
        return history.of(member).stream()
                .filter(chain -> chain.size() > 1)
                .collect(Collectors.toMap(chain -> chain.getLast().number(), chain -> chain));
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
