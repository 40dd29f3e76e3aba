package org.kommunalcampus.talk;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/** How often a municipality owes its people a talk; one that has decided nothing has none. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class TalkPolicy {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    private @Nullable Integer tariffMonths;
    private @Nullable Integer civilServantMonths;
    private @Nullable Integer otherMonths;
    private LocalDate since;

    @Version
    private @Nullable Long version;

    TalkPolicy(MunicipalityId municipality, TalkIntervals intervals, LocalDate today) {
        municipalityId = municipality.value();
        since = today;
        take(intervals);
    }

    /** Decides anew; the rule counts from the day on which there was one after there was none. */
    void change(TalkIntervals intervals, LocalDate today) {
        if (!intervals().isOn() && intervals.isOn()) {
            since = today;
        }
        take(intervals);
    }

    private void take(TalkIntervals intervals) {
        tariffMonths = intervals.tariffEmployees();
        civilServantMonths = intervals.civilServants();
        otherMonths = intervals.others();
    }

    TalkIntervals intervals() {
        return new TalkIntervals(tariffMonths, civilServantMonths, otherMonths);
    }

    /** Counts the changes; 0 stands for a municipality that has decided nothing. */
    long changes() {
        return version == null ? 1 : version + 1;
    }
}
