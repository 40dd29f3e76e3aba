package org.kommunalcampus.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The books: what closed months have settled, and what the next one would. A line is the difference between what is owed and what was settled before, so the
 * lines of a booking always add up to what was owed when the last of them was written.
 */
@Component
@SetBased("sums and closes the fees of a month at once")
@RequiredArgsConstructor
class SettlementBooks {

    /** Fees that no closed month has settled as they are now, with the share that held on their day; a correction may take back what was owed for something else, so it is told for nothing. */
    private static final String UNSETTLED = """
            select f.enrolment_id, f.provider_id, f.municipality_id, f.module_id, f.session_id, f.due_on, f.basis,
                case when f.settled_cents <> 0 then null else f.basis end as told,
                case when f.settled_cents <> 0 then true else false end as correction,
                f.owed_cents - f.settled_cents as fee_cents,
                cast(round(f.owed_cents * coalesce(s.per_mille, 0) / 1000.0) as decimal(20, 0)) - f.settled_share_cents as share_cents
            from settlement_fee f
            left join platform_share s on s.provider_id = f.provider_id and s.valid_from =
                (select max(t.valid_from) from platform_share t where t.provider_id = f.provider_id and t.valid_from <= f.due_on)
            where f.owed_cents <> f.settled_cents and f.due_on <= :last""";

    /** A month that is not next takes nothing from before it. */
    private static final String OF_ITS_OWN = " and f.due_on >= :first and f.settled_cents = 0";

    private static final String SETTLED = """
            select enrolment_id, provider_id, municipality_id, module_id, session_id, due_on,
                case when correction = true or basis = 'UNKNOWN' then null else basis end as told, correction, fee_cents, share_cents
            from settlement_line where month_from = :first""";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Which lines: of one provider, of one municipality, or of all. */
    record Scope(@Nullable ProviderId provider, @Nullable MunicipalityId municipality) {

        static final Scope ALL = new Scope(null, null);

        private String condition() {
            return " where 1 = 1"
                    + (provider == null ? "" : " and l.provider_id = :provider")
                    + (municipality == null ? "" : " and l.municipality_id = :municipality");
        }

        private StatementSpec bind(StatementSpec statement) {
            StatementSpec bound = provider == null ? statement : statement.param("provider", provider.toString());
            return municipality == null ? bound : bound.param("municipality", municipality.toString());
        }
    }

    /** The sum between a provider and a municipality. */
    record SumRow(ProviderId provider, MunicipalityId municipality, long bookings, long fee, long share) {}

    /** The sum of what is owed for the same in a run. */
    record LineRow(
            ProviderId provider,
            MunicipalityId municipality,
            ModuleId module,
            LocalDate on,
            @Nullable FeeBasis basis,
            boolean correction,
            long bookings,
            long fee,
            long share) {}

    /** Keeps others from closing a month or agreeing on a share until the transaction ends. */
    void lock() {
        jdbc.sql("select id from settlement_book for update")
                .query(Integer.class)
                .single();
    }

    boolean isClosed(YearMonth month) {
        YearMonth latest = latestClosed();
        return latest != null && !month.isAfter(latest);
    }

    /** When it was closed; months before the first that was closed have no moment of their own. */
    Optional<Instant> closedAt(YearMonth month) {
        return jdbc.sql("select closed_at from settlement_month where month_from = :first")
                .param("first", month.atDay(1))
                .query((row, number) -> Times.read(row, "closed_at"))
                .optional();
    }

    /** The month that is to be closed next; {@code null} as long as nothing was ever owed. */
    @Nullable
    YearMonth next() {
        YearMonth latest = latestClosed();
        if (latest != null) {
            return latest.plusMonths(1);
        }
        return jdbc.sql("select min(due_on) from settlement_fee where owed_cents <> 0")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .map(YearMonth::from)
                .orElse(null);
    }

    private @Nullable YearMonth latestClosed() {
        return jdbc.sql("select max(month_from) from settlement_month")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .map(YearMonth::from)
                .orElse(null);
    }

    /** Writes down the lines of the month that is next, from when on they stay as they are. */
    void close(YearMonth month) {
        LocalDate first = month.atDay(1);
        jdbc.sql("insert into settlement_month (month_from, closed_at) values (:first, :now)")
                .param("first", first)
                .param("now", Times.stored(clock.instant()))
                .update();
        jdbc.sql("""
                        insert into settlement_line (month_from, enrolment_id, provider_id, municipality_id, module_id, session_id, due_on,
                            basis, correction, fee_cents, share_cents)
                        select :first, l.enrolment_id, l.provider_id, l.municipality_id, l.module_id, l.session_id, l.due_on,
                            l.basis, l.correction, l.fee_cents, l.share_cents from (""" + UNSETTLED + ") l")
                .param("first", first)
                .param("last", month.atEndOfMonth())
                .update();
        // by the lines and not by the fees, which may have changed since
        jdbc.sql("""
                        update settlement_fee set
                            settled_cents = settled_cents + (select l.fee_cents from settlement_line l
                                where l.month_from = :first and l.enrolment_id = settlement_fee.enrolment_id),
                            settled_share_cents = settled_share_cents + (select l.share_cents from settlement_line l
                                where l.month_from = :first and l.enrolment_id = settlement_fee.enrolment_id)
                        where enrolment_id in (select l.enrolment_id from settlement_line l where l.month_from = :first)""").param("first", first).update();
    }

    /** The sums of the month for each provider and municipality between which something is owed. */
    List<SumRow> sums(YearMonth month) {
        return of(month, Scope.ALL, """
                        select l.provider_id, l.municipality_id, count(*), sum(l.fee_cents), sum(l.share_cents)
                        from (%s) l%s group by l.provider_id, l.municipality_id""")
                .query((row, number) -> new SumRow(
                        ProviderId.of(row.getString(1)),
                        MunicipalityId.of(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    SettlementTotal total(YearMonth month, Scope scope) {
        return of(
                        month,
                        scope,
                        "select count(*), coalesce(sum(l.fee_cents), 0), coalesce(sum(l.share_cents), 0) from (%s) l%s")
                .query((row, number) -> new SettlementTotal(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** Lines of the month, the earliest run first. */
    List<LineRow> lines(YearMonth month, Scope scope, Pageable page) {
        return of(
                        month,
                        scope,
                        """
                        select l.provider_id, l.municipality_id, l.module_id, min(l.due_on), l.correction, count(*), sum(l.fee_cents), sum(l.share_cents),
                            l.told
                        from (%s) l%s group by l.provider_id, l.municipality_id, l.module_id, l.session_id, l.told, l.correction
                        order by min(l.due_on), l.module_id, l.provider_id, l.municipality_id, l.session_id, l.told, l.correction"""
                                + (page.isPaged()
                                        ? " limit %d offset %d".formatted(page.getPageSize(), page.getOffset())
                                        : ""))
                .query((row, number) -> new LineRow(
                        ProviderId.of(row.getString(1)),
                        MunicipalityId.of(row.getString(2)),
                        ModuleId.of(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        FeeBasis.read(row.getString(9)),
                        row.getBoolean(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)))
                .list();
    }

    long countLines(YearMonth month, Scope scope) {
        return of(month, scope, """
                        select count(*) from (select l.module_id from (%s) l%s
                        group by l.provider_id, l.municipality_id, l.module_id, l.session_id, l.told, l.correction) g""").query(Long.class).single();
    }

    private StatementSpec of(YearMonth month, Scope scope, String select) {
        boolean closed = isClosed(month);
        String rows = closed ? SETTLED : month.equals(next()) ? UNSETTLED : UNSETTLED + OF_ITS_OWN;
        StatementSpec statement = scope.bind(jdbc.sql(select.formatted(rows, scope.condition())));
        StatementSpec bound =
                closed || rows.endsWith(OF_ITS_OWN) ? statement.param("first", month.atDay(1)) : statement;
        return closed ? bound : bound.param("last", month.atEndOfMonth());
    }
}
