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
import org.kommunalcampus.organisation.EmploymentStatus;
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

    /** When there first was a rule for anybody; holds where no other day is written for a kind of employees. */
    private LocalDate since;

    private @Nullable LocalDate tariffSince;
    private @Nullable LocalDate civilServantSince;
    private @Nullable LocalDate otherSince;

    @Version
    private @Nullable Long version;

    TalkPolicy(MunicipalityId municipality, TalkIntervals intervals, LocalDate today) {
        municipalityId = municipality.value();
        since = today;
        tariffSince = today;
        civilServantSince = today;
        otherSince = today;
        take(intervals);
    }

    /** Decides anew; a rule that is added or asks for talks more often counts from that day, the others as before. */
    void change(TalkIntervals intervals, LocalDate today) {
        if (asksMore(tariffMonths, intervals.tariffEmployees())) {
            tariffSince = today;
        }
        if (asksMore(civilServantMonths, intervals.civilServants())) {
            civilServantSince = today;
        }
        if (asksMore(otherMonths, intervals.others())) {
            otherSince = today;
        }
        take(intervals);
    }

    private static boolean asksMore(@Nullable Integer before, @Nullable Integer after) {
        return after != null && (before == null || after < before);
    }

    private void take(TalkIntervals intervals) {
        tariffMonths = intervals.tariffEmployees();
        civilServantMonths = intervals.civilServants();
        otherMonths = intervals.others();
    }

    TalkIntervals intervals() {
        return new TalkIntervals(tariffMonths, civilServantMonths, otherMonths);
    }

    /** Since when the rule for people of that status holds; before that day nothing falls due by it. */
    LocalDate since(@Nullable EmploymentStatus status) {
        LocalDate own = switch (status) {
            case null -> tariffSince;
            case TARIFF_EMPLOYEE -> tariffSince;
            case CIVIL_SERVANT -> civilServantSince;
            case OTHER -> otherSince;
        };
        return own == null ? since : own;
    }

    /** Counts the changes; 0 stands for a municipality that has decided nothing. */
    long changes() {
        return version == null ? 1 : version + 1;
    }
}
