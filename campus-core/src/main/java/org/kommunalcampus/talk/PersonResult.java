package org.kommunalcampus.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * The result of somebody's talk.
 *
 * @param heldOn the day, {@code null} while the talk does not count as held
 * @param remark why the person sent the result back
 * @param proposedBy who wrote it for the employer
 * @param confirmedAt when the person confirmed it, {@code null} until then
 * @param version counts the changes
 */
@PersonalFacts
public record PersonResult(
        TalkId talk,
        MemberId member,
        TalkOutcome outcome,
        @Nullable LocalDate heldOn,
        boolean noNeed,
        List<TalkMeasure> measures,
        @Nullable String remark,
        @Nullable MemberId proposedBy,
        @Nullable Instant confirmedAt,
        long version) {

    /** Keeps its own copy of the measures. */
    public PersonResult {
        measures = List.copyOf(measures);
    }

    static PersonResult of(TalkPerson person, List<TalkMeasure> measures) {
        return new PersonResult(
                new TalkId(person.getTalkId()),
                person.member(),
                person.getOutcome(),
                person.getHeldOn(),
                person.isNoNeed(),
                measures,
                person.getRemark(),
                person.getProposedBy() == null ? null : new MemberId(person.getProposedBy()),
                person.getConfirmedAt(),
                person.changes());
    }
}
