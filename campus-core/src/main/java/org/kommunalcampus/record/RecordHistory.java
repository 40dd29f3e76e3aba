package org.kommunalcampus.record;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Follows records through all of their numbers: each names the one before, and why that one gave way says the completion that was struck out. Two queries,
 * whatever a person has completed.
 */
@Component
@RequiredArgsConstructor
class RecordHistory {

    private final AchievementRecordRepository records;
    private final RevokedCompletionRepository revoked;

    /** Of each record of the person its numbers, the first one first. */
    List<List<ReissuedRecord>> of(MemberId member) {
        List<AchievementRecord> all = records.findByMemberIdOrderByIssuedAtAscRecordNumber(member.value());
        Map<RecordNumber, AchievementRecord> after = new HashMap<>();
        all.forEach(record -> record.predecessor().ifPresent(before -> after.put(before, record)));
        Map<CompletionId, String> reasons = revoked.findByMemberId(member.value()).stream()
                .collect(toMap(RevokedCompletion::completion, RevokedCompletion::getReason));
        return all.stream()
                .filter(record -> record.predecessor().isEmpty())
                .map(first -> numbers(first, after, reasons))
                .toList();
    }

    private static List<ReissuedRecord> numbers(
            AchievementRecord first, Map<RecordNumber, AchievementRecord> after, Map<CompletionId, String> reasons) {
        List<ReissuedRecord> numbers = new ArrayList<>();
        AchievementRecord record = first;
        while (record != null) {
            AchievementRecord next = after.get(record.number());
            numbers.add(number(record, next, reasons));
            record = next;
        }
        return List.copyOf(numbers);
    }

    private static ReissuedRecord number(
            AchievementRecord record, @Nullable AchievementRecord next, Map<CompletionId, String> reasons) {
        boolean renamed = next != null && next.completion().equals(record.completion());
        return new ReissuedRecord(
                record.number(),
                record.issuedAt(),
                record.predecessor().orElse(null),
                next == null ? null : next.number(),
                next == null ? null : next.issuedAt(),
                renamed ? ReissuedRecord.RENAMED : reasons.get(record.completion()));
    }
}
