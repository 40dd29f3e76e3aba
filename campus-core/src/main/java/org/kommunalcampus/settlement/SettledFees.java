package org.kommunalcampus.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What closed months have settled, booking by booking, for capabilities that bill it and have checked their caller. */
@Component
@SetBased("the fees of a month at once")
@RequiredArgsConstructor
public class SettledFees {

    private final JdbcClient jdbc;

    /** The fees of a month, of one provider where it is named, always in the same order; none while the month is open. */
    public List<SettledFee> of(YearMonth month, @Nullable ProviderId provider) {
        var statement = jdbc.sql("""
                        select l.enrolment_id, l.provider_id, l.municipality_id, l.module_id, l.due_on, l.fee_cents,
                            case when l.correction then (select max(o.month_from) from settlement_line o
                                where o.enrolment_id = l.enrolment_id and o.correction = false and o.month_from < l.month_from) else null end,
                            l.basis
                        from settlement_line l where l.month_from = :first%s
                        order by l.due_on, l.module_id, l.enrolment_id""".formatted(provider == null ? "" : " and l.provider_id = :provider"))
                .param("first", month.atDay(1));
        return (provider == null ? statement : statement.param("provider", provider.toString()))
                .query((row, number) -> new SettledFee(
                        EnrolmentId.of(row.getString(1)),
                        ProviderId.of(row.getString(2)),
                        MunicipalityId.of(row.getString(3)),
                        ModuleId.of(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        FeeBasis.read(row.getString(8)),
                        monthOf(row.getObject(7, LocalDate.class)),
                        row.getLong(6)))
                .list();
    }

    private static @Nullable YearMonth monthOf(@Nullable LocalDate first) {
        return first == null ? null : YearMonth.from(first);
    }
}
